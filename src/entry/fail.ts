// The outer edge of the action's entries: what a person can mend fails the step with one sentence, our own bugs never break the job.
import { CarbonError, explain } from '../errors.ts';

/**
 * Runs an entry and ends the process, since an open socket or a detached child would keep it alive.
 * `mendable` says what a CarbonError does: main refuses bad input before anything is measured, post only warns.
 */
export async function failing(mendable: 'fails' | 'warns', entry: () => Promise<number>): Promise<void> {
  let exitCode = 0;
  try {
    exitCode = await entry();
  } catch (thrown) {
    const { error, warning } = await import('@actions/core');
    if (thrown instanceof CarbonError && mendable === 'fails') {
      error(explain(thrown), { title: 'carbon-action' });
      exitCode = 1;
    } else warning(explain(thrown), { title: 'carbon-action' });
  }
  await flushed();
  process.exit(exitCode);
}

/** Output to a pipe is asynchronous: what is not written before the exit is lost (Node.js, "A note on process I/O"). */
const flushed = (): Promise<unknown> =>
  Promise.all(
    [process.stdout, process.stderr].map((stream) => new Promise((resolve) => stream.write('', resolve))),
  );
