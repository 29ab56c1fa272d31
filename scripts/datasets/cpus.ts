// CPUs with design power, threads and family, and the families' watts per thread from SPECpower_ssj2008.
import { cleanCpuName } from '../../src/account/energy/model/cpu-name.ts';
import type { CsvRow } from './csv.ts';
import { numberOf, numberOrNull, RETRIEVED, type Row, type Table } from './table.ts';
import { usableCpus } from './usable-cpus.ts';

export interface CpuSources {
  readonly tdp: readonly CsvRow[];
  /** Rows that replace or add to `tdp`, each with its source. */
  readonly repairs: readonly CsvRow[];
  readonly threads: readonly CsvRow[];
  readonly families: readonly CsvRow[];
}

export function cpuTdpTable({ tdp, repairs, threads, families }: CpuSources): Table {
  const threadsOf = new Map(threads.map((row) => [cleanCpuName(row.name ?? ''), row.threads]));
  const patterns = families.map(({ family = '', name_pattern = '' }) => ({
    family,
    pattern: new RegExp(name_pattern),
  }));
  return {
    generatedFrom: 'scripts/datasets/sources/cpu-tdp.csv, cpu-repairs.csv, cpu-threads.csv, cpu-families.csv',
    retrieved: RETRIEVED,
    licence: 'MIT',
    unit: 'W',
    scope: 'thermal design power of one socket',
    basis: 'vendor specification; threads of one socket',
    rows: usableCpus(tdp, repairs)
      .rows.toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(
        ({ name, watts, threads: known, memoryInside }): Row => ({
          name,
          tdp_w: watts,
          threads: numberOrNull(known || threadsOf.get(name), name),
          family: patterns.find(({ pattern }) => pattern.test(name))?.family ?? null,
          ...(memoryInside ? { memory_inside: true } : {}),
        }),
      ),
  };
}

export function cpuCurvesTable(families: readonly CsvRow[]): Table {
  return {
    generatedFrom: 'scripts/datasets/sources/cpu-families.csv',
    retrieved: RETRIEVED,
    licence: 'LicenseRef-SPEC-fair-use',
    unit: 'W per hardware thread',
    scope: 'whole server at the wall, without GPU',
    basis: 'mean of published SPECpower_ssj2008 results, active idle and 100 % load',
    rows: families.map(
      (row): Row => ({
        family: row.family ?? '',
        name_pattern: row.name_pattern ?? '',
        idle_w_per_thread: numberOf(row.idle_w_per_thread, 'idle'),
        full_w_per_thread: numberOf(row.full_w_per_thread, 'full'),
        results: numberOf(row.results, 'results'),
      }),
    ),
  };
}
