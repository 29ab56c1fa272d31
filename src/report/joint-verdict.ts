// The verdict of a run whose jobs judged themselves: all their checks, and the worst of their answers.
import { type Verdict, WORST_FIRST } from '../review/budget/verdict.ts';
import type { JobResult } from './job-result.ts';

/** For a comment that its jobs keep among themselves; with a report job the run is judged as a whole instead. */
export function jointVerdict(jobs: readonly JobResult[]): Verdict {
  const verdicts = jobs.flatMap(({ verdict }) => verdict ?? []);
  const worst = WORST_FIRST.flatMap((kind) => verdicts.filter(({ verdict }) => verdict === kind))[0];
  return {
    verdict: worst?.verdict ?? null,
    reason: worst?.reason ?? verdicts[0]?.reason ?? null,
    checks: verdicts.flatMap(({ checks }) => checks),
    failed: verdicts.some(({ failed }) => failed),
  };
}
