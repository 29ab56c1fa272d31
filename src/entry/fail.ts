// The outer edge of the action's entries: what a person can mend fails the step with one sentence, our own bugs never break the job.
import { CarbonError, explain } from '../errors.ts';
import { leave } from './leave.ts';

export interface Failing {
  /** What a CarbonError does: main refuses bad input before anything is measured, post only warns. */
  readonly mendable: 'fails' | 'warns';
  /** What anything else does: it fails the step only where the user's command has not run, since green would say that it has. */
  readonly bug: 'fails' | 'warns';
}

/** Runs an entry and ends the process, since an open socket or a detached child would keep it alive. */
export async function failing(failure: Failing, entry: () => Promise<number>): Promise<void> {
  let exitCode = 0;
  try {
    exitCode = await entry();
  } catch (thrown) {
    const fails = failure[thrown instanceof CarbonError ? 'mendable' : 'bug'] === 'fails';
    exitCode = fails ? 1 : 0;
    const { error, warning } = await import('@actions/core');
    (fails ? error : warning)(explain(thrown), { title: 'carbon-action' });
  }
  await leave(exitCode);
}
