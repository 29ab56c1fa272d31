// Runs the check of every energy counter over the samples as they are taken, and brings raw units to joules and watts for it.
import type { Column } from '../trace/column.ts';
import { advance, type CheckResult, type CounterCheck, newCounterCheck } from './counter-check.ts';
import { SI_FACTOR } from './si-factor.ts';

export interface CounterChecks {
  /** Verdicts that one sample brought; `v[i]` is the raw value of column i. */
  judge(timeUs: number, columns: readonly Column[], v: readonly (number | null)[]): readonly CheckResult[];
}

export function newCounterChecks(): CounterChecks {
  const checks = new Map<number, CounterCheck>();
  return {
    judge(timeUs, columns, v) {
      const results: CheckResult[] = [];
      for (const column of columns) {
        if (column.quantity !== 'energy' || column.kind !== 'counter') continue;
        const of = (quantity: Column['quantity']) =>
          readingOf(columns, v, { domain: column.domain, quantity });
        const reading = { timeUs, energyJ: of('energy'), powerW: of('power'), utilPercent: of('util') };
        const before = checks.get(column.i) ?? newCounterCheck(column);
        const { check, result } = advance(before, reading);
        checks.set(column.i, check);
        if (result !== null) results.push(result);
      }
      return results;
    },
  };
}

function readingOf(
  columns: readonly Column[],
  v: readonly (number | null)[],
  wanted: Pick<Column, 'domain' | 'quantity'>,
): number | null {
  const column = columns.find(
    (candidate) => candidate.domain === wanted.domain && candidate.quantity === wanted.quantity,
  );
  const raw = column === undefined ? null : (v[column.i] ?? null);
  const factor = column === undefined ? undefined : SI_FACTOR[column.unit];
  return raw === null || factor === undefined ? null : raw * factor;
}
