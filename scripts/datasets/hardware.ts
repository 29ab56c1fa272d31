// Small hardware tables: design power of GPUs, carbon of making GPUs and servers, power of memory.
import type { CsvRow } from './csv.ts';
import { numberOf, RETRIEVED, type Row, type Table } from './table.ts';

export function gpuTdpTable(source: readonly CsvRow[]): Table {
  return {
    generatedFrom: 'scripts/datasets/sources/gpu-tdp.csv',
    retrieved: RETRIEVED,
    licence: 'MIT',
    unit: 'W',
    scope: 'thermal design power of one board',
    basis: 'vendor specification seen in at least one stored public table; names as the driver reports them',
    rows: source.map(
      ({ name = '', tdp_w, source: origin = '' }): Row => ({
        name,
        tdp_w: numberOf(tdp_w, name),
        source: origin,
      }),
    ),
  };
}

export function embodiedTable(source: readonly CsvRow[]): Table {
  return {
    generatedFrom: 'scripts/datasets/sources/embodied.csv',
    retrieved: RETRIEVED,
    licence: 'MIT',
    unit: 'kgCO2e',
    scope: 'making one GPU, cradle to gate',
    basis: 'source per row; names as the driver reports them',
    rows: source.map(
      ({ name = '', kgco2e, host = '', trust = '', source: origin = '' }): Row => ({
        name,
        kgco2e: numberOf(kgco2e, name),
        host,
        trust,
        source: origin,
      }),
    ),
  };
}

/** Green Algorithms v3, referenceValues.csv (Lannelongue et al. 2021). */
const MEMORY_W_PER_GB = 0.3725;

export function ramTable(): Table {
  return {
    generatedFrom: 'Green Algorithms v3.0, data/latest/referenceValues.csv',
    retrieved: RETRIEVED,
    licence: 'CC-BY-4.0',
    unit: 'W/GB',
    scope: 'installed memory, independent of load',
    basis: 'DDR3 and DDR4 measurements',
    rows: [{ w_per_gb: MEMORY_W_PER_GB }],
  };
}
