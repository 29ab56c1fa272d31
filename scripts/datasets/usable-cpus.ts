// Which rows of the CPU list go into the table: repaired ones replace their likes, and what contradicts itself is left out and counted.
import { cleanCpuName } from '../../src/account/energy/model/cpu-name.ts';
import type { CsvRow } from './csv.ts';
import { numberOf } from './table.ts';

export interface UsableCpu {
  /** Clean, as the models look it up. */
  readonly name: string;
  readonly watts: number;
  /** Of one socket; empty where the list does not say. */
  readonly threads: string;
  /** True where the power is that of the chip and the memory soldered beside it. */
  readonly memoryInside: boolean;
}

export interface UsableCpus {
  readonly rows: readonly UsableCpu[];
  /** Names that say the same as another row, maker's name and noise aside, with the same power. */
  readonly repeated: readonly string[];
  /** Names whose rows contradict each other: none of them can be believed. */
  readonly contradictory: readonly string[];
  /** Names with a power of 0 W. */
  readonly powerless: readonly string[];
}

export function usableCpus(list: readonly CsvRow[], repairs: readonly CsvRow[]): UsableCpus {
  const repaired = new Set(repairs.map(({ name = '' }) => keyOf(name)));
  const kept = [...repairs, ...list.filter(({ name = '' }) => !repaired.has(keyOf(name)))].map(usable);
  const powerless = kept.filter(({ watts }) => watts <= 0);
  const groups = new Map<string, UsableCpu[]>();
  for (const row of kept.filter(({ watts }) => watts > 0)) {
    const group = groups.get(keyOf(row.name));
    if (group === undefined) groups.set(keyOf(row.name), [row]);
    else group.push(row);
  }
  const contradictory = [...groups.values()].filter(
    (group) => new Set(group.map(({ watts }) => watts)).size > 1,
  );
  // The row with the maker's name, where there is one, stands for the others.
  const agreed = [...groups.values()]
    .filter((group) => !contradictory.includes(group))
    .map((group) => group.toSorted((a, b) => b.name.length - a.name.length));
  return {
    rows: agreed.flatMap((group) => group.slice(0, 1)),
    repeated: agreed.flatMap((group) => group.slice(1).map(({ name }) => name)),
    contradictory: contradictory.flatMap((group) => group.map(({ name }) => name)),
    powerless: powerless.map(({ name }) => name),
  };
}

const usable = ({ name = '', tdp_w, threads = '', memory_inside }: CsvRow): UsableCpu => ({
  name: cleanCpuName(name),
  watts: numberOf(tdp_w, name),
  threads,
  memoryInside: memory_inside === 'yes',
});

/** The maker's name is in some rows and not in others. */
const keyOf = (name: string): string => cleanCpuName(name).replace(/^(?:AMD|Intel) /, '');
