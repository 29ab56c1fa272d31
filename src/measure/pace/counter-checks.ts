// Runs the check of every energy counter over the samples as they are taken, and brings raw units to joules and watts for it.
import type { Column } from '../trace/column.ts';
import { advance, type CheckResult, type CounterCheck, newCounterCheck } from './counter-check.ts';
import { SI_FACTOR } from './si-factor.ts';

export interface CounterChecks {
  /** Verdicts that one sample brought; `v[i]` is the raw value of column i. Columns only ever come to those of the call before. */
  judge(timeUs: number, columns: readonly Column[], v: readonly (number | null)[]): readonly CheckResult[];
}

/** A counter under watch, with the columns that tell what else is known of its device. */
interface Watched {
  check: CounterCheck;
  readonly energy: Column;
  readonly power: Column | null;
  readonly util: Column | null;
}

export function newCounterChecks(): CounterChecks {
  let watched: readonly Watched[] = [];
  let known = 0;
  return {
    judge(timeUs, columns, v) {
      // Looked up once, not at every beat: for eight GPUs that is a search through all columns two dozen times.
      if (columns.length !== known) watched = watch(columns, watched);
      known = columns.length;
      const results: CheckResult[] = [];
      for (const one of watched) {
        const reading = {
          timeUs,
          energyJ: readingOf(one.energy, v),
          powerW: readingOf(one.power, v),
          utilPercent: readingOf(one.util, v),
        };
        const { check, result } = advance(one.check, reading);
        one.check = check;
        if (result !== null) results.push(result);
      }
      return results;
    },
  };
}

function watch(columns: readonly Column[], before: readonly Watched[]): readonly Watched[] {
  const counters = columns.filter(({ quantity, kind }) => quantity === 'energy' && kind === 'counter');
  return counters.map((energy) => {
    const of = (quantity: Column['quantity']): Column | null =>
      columns.find((column) => column.domain === energy.domain && column.quantity === quantity) ?? null;
    const check = before.find((one) => one.energy.i === energy.i)?.check ?? newCounterCheck(energy);
    return { check, energy, power: of('power'), util: of('util') };
  });
}

function readingOf(column: Column | null, v: readonly (number | null)[]): number | null {
  const raw = column === null ? null : (v[column.i] ?? null);
  const factor = column === null ? undefined : SI_FACTOR[column.unit];
  return raw === null || factor === undefined ? null : raw * factor;
}
