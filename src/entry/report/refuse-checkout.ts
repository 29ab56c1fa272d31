// Refuses to report with rights of the default branch where code of another commit has been checked out: what may run there, may write.
// GitHub Security Lab, "Preventing pwn requests": a privileged event and foreign code do not go together.
import { CarbonError } from '../../errors.ts';

/** @throws CarbonError `bad-usage` on `workflow_run` with another commit in the workspace than the one that runs. */
export function refuseCheckout(event: string, checkedOut: string | null, sha: string | null): void {
  if (event !== 'workflow_run' || checkedOut === null || checkedOut === sha) return;
  throw new CarbonError(
    'bad-usage',
    'Another commit than that of the default branch is checked out, which a privileged run must never do.',
    { hint: 'Remove the checkout step: the report needs none. See docs/threat-model.md, T1.' },
  );
}
