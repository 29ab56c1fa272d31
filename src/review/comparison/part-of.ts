// What a total needs to know of a job, from its comparison.
import type { Comparison } from './comparison.ts';
import type { TotalPart } from './total.ts';

export const partOf = (label: string, comparison: Comparison): TotalPart => ({
  label,
  headJ: comparison.headJ,
  baseJ: comparison.rows.find(({ kind }) => kind === 'total')?.baseJ ?? null,
  change: comparison.total,
  nearestBaseJ: comparison.nearestBaseJ,
  significant: comparison.rows.some(({ kind, significant }) => kind === 'total' && significant),
  notCompared: comparison.notCompared,
  durationRatio: comparison.factors.duration,
  powerRatio: comparison.factors.power,
});
