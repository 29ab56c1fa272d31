// The row of a job in the total of its run. Two series may have one label, as where a job counted its work in one attempt and not in
// the other, so the tested change tells whose row it is.
import type { Comparison, Row } from '../comparison/comparison.ts';
import type { Total } from '../comparison/total.ts';

/** Null where the total does not hold this job. */
export const rowInTotal = (
  { comparison }: { readonly comparison: Comparison },
  total: Total | null,
): Row | null =>
  comparison.total === null ? null : (total?.rows.find(({ change }) => change === comparison.total) ?? null);
