// Entry `hook`: measures a whole job from the runner's own hooks, with no workflow edited, no token and no network.
// A hook that fails, fails the job (actions/runner, ADR 1751): whatever happens here is said in one line, and the exit is 0.
import { explain, messageOf } from '../errors.ts';
import { leave } from './leave.ts';

const [stage] = process.argv.slice(2);
const say = (text: string): void => {
  if (text !== '') process.stdout.write(`${text.replace(/^/gm, 'carbon: ')}\n`);
};

/** What it means that the stage has failed. */
const lost = stage === 'completed' ? 'The job is not accounted for.' : 'Nothing is measured.';

/** What the system refuses, a full disk say, is for the runner's owner to mend, and no bug of ours. */
const why = (error: unknown): string =>
  error instanceof Error && 'syscall' in error ? messageOf(error) : explain(error);

try {
  if (stage === 'started') say(await (await import('./hook/job-started.ts')).jobStarted(process.env));
  else if (stage === 'completed')
    say(await (await import('./hook/job-completed.ts')).jobCompleted(process.env));
  else say('The hook is told "started" or "completed".');
} catch (error) {
  say(`${lost} ${why(error)}`);
}
await leave(0);
