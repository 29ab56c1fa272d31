// The grams and the money of a run: sums over its jobs of what is known. Doubts of one grid add up, so the interval is not narrowed.
import type { JobResult } from '../job-result.ts';
import type { Cost } from '../outcome.ts';
import { sumOf } from './run-figures.ts';

export interface RunCarbon {
  readonly emissionsG: number | null;
  readonly emissionsLowG: number | null;
  readonly emissionsHighG: number | null;
  readonly embodiedG: number | null;
  /** Null where jobs pay in several currencies. */
  readonly cost: Cost | null;
  /** Jobs without grams. */
  readonly unknown: number;
}

export function runCarbon(jobs: readonly JobResult[]): RunCarbon {
  const priced = jobs.flatMap(({ cost }) => cost ?? []);
  const [currency, ...others] = new Set(priced.map((cost) => cost.currency));
  const amount = priced.reduce((total, cost) => total + cost.amount, 0);
  return {
    emissionsG: sumOf(jobs, ({ emissionsG }) => emissionsG),
    emissionsLowG: sumOf(jobs, ({ emissionsLowG }) => emissionsLowG),
    emissionsHighG: sumOf(jobs, ({ emissionsHighG }) => emissionsHighG),
    embodiedG: sumOf(jobs, ({ embodiedG }) => embodiedG),
    cost: currency === undefined || others.length > 0 ? null : { amount, currency },
    unknown: jobs.filter(({ emissionsG }) => emissionsG === null).length,
  };
}
