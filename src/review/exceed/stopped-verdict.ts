// The verdict on a command that was ended because its budget was gone: red, whatever the rest of its run would have shown.
import type { Check, Verdict } from '../budget/verdict.ts';

/** A part of a run is compared with nothing, so its own review cannot say what was certain when it was ended. */
export function stoppedVerdict(verdict: Verdict, gone: Check): Verdict {
  const stopped = ({ actual, and }: Check = gone): Check => ({
    ...gone,
    actual: actual ?? gone.actual,
    and: and ?? gone.and,
    verdict: 'fail',
    reason: 'over-limit',
    remedy: 'The command was ended here: use less energy, or raise the limit where the budget is set.',
  });
  const isKnown = verdict.checks.some(({ budget }) => budget === gone.budget);
  return {
    verdict: 'fail',
    reason: 'over-limit',
    checks: isKnown
      ? verdict.checks.map((check) => (check.budget === gone.budget ? stopped(check) : check))
      : [...verdict.checks, stopped()],
    failed: true,
  };
}
