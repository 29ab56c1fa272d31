// `npm run demo`: the main job, end to end, on this machine: six runs of main and one pull request that does a third more work,
// through the committed dist/ under a simulated runner and a simulated GitHub on 127.0.0.1, with this machine's real meters.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MONA } from '../test/harness/events/event.ts';
import { pullRequestEvent } from '../test/harness/events/pull-request.ts';
import { pushEvent } from '../test/harness/events/push.ts';
import { openPull } from '../test/harness/github/seed.ts';
import type { JobResult } from '../test/harness/runner/job.ts';
import { run, uses } from '../test/harness/runner/step.ts';
import { startWorld, type World } from '../test/harness/world.ts';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'out', 'demo');
const BASE_RUNS = 6;
const BASE_EPOCHS = 600;
const PULL_EPOCHS = 800;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const startedAt = performance.now();
const world = await startWorld({ repository: 'octo/train', defaultBranch: 'main' });
try {
  await demo();
} finally {
  await world.close();
}

async function demo(): Promise<void> {
  console.log(
    `Six runs of main, then a pull request that trains ${PULL_EPOCHS} epochs instead of ${BASE_EPOCHS}. About 80 s.\n`,
  );
  let parent: string | null = null;
  for (let number = 1; number <= BASE_RUNS; number++) {
    parent = commit(parent, `run ${number}`, BASE_EPOCHS);
    world.store.git.setRef('refs/heads/main', parent);
    const started = world.startJob({ event: pushEvent(world.store, 'main'), job: 'train' });
    tell(`main, run ${number} of ${BASE_RUNS}`, await measured(started, BASE_EPOCHS), `main-${number}`);
  }
  if (parent === null) throw new Error('the demo needs a base run');
  world.store.git.setRef('refs/heads/more-epochs', commit(parent, 'more epochs', PULL_EPOCHS));
  const pull = openPull(world.store, { head: 'more-epochs', user: MONA });
  const started = world.startJob({ event: pullRequestEvent(world.store, pull), job: 'train' });
  const result = await measured(started, PULL_EPOCHS);
  tell('pull request', result, 'pull-request');
  show(world, result);
}

function commit(parent: string | null, message: string, epochs: number): string {
  const files = { 'train.txt': `epochs: ${epochs}\n`, 'log.txt': `${message}\n` };
  return world.store.git.commit({ parents: parent === null ? [] : [parent], files, message });
}

async function measured(started: ReturnType<World['startJob']>, epochs: number): Promise<JobResult> {
  const workload = join(root, 'scripts', 'demo', 'workload.js');
  return world.runJob(started, {
    steps: [
      uses({ dir: root, with: { budget: '+10 %' }, name: 'carbon-action' }),
      run('echo "setting up"; sleep 1', { name: 'Set up' }),
      run(`"${process.execPath}" "${workload}" ${epochs}`, { name: 'Train' }),
    ],
    keepTemp: join(out, 'temp'),
  });
}

/** One line a run, and its files kept: the runner empties its own folder. */
function tell(what: string, result: JobResult, name: string): void {
  const files = join(out, name);
  cpSync(join(out, 'temp', 'carbon-action'), files, { recursive: true });
  rmSync(join(out, 'temp'), { recursive: true, force: true });
  const line = result.annotations.find(({ step }) => step.includes('carbon'))?.message ?? 'no result';
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  console.log(`${seconds.padStart(4)} s  ${what.padEnd(18)} ${result.conclusion.padEnd(8)} ${line}`);
}

function show({ store, github, problems }: World, result: JobResult): void {
  const comment = [...store.comments.values()].at(-1);
  const rule = '─'.repeat(100);
  console.log(
    `\n${rule}\nThe pull-request comment:\n${rule}\n${comment ? visible(comment.body) : '(none)'}\n${rule}`,
  );
  const posts = github.requests.filter(({ method }) => method !== 'GET').length;
  console.log(
    `The job's own steps all succeeded; the job ended as ${result.conclusion}, which is the gate's verdict.`,
  );
  console.log(
    `GitHub API: ${github.requests.length} requests in ${BASE_RUNS + 1} runs, ${posts} of them writing. Files: out/demo/`,
  );
  if (problems.length > 0) {
    console.error(`The simulated services did not understand:\n${problems.join('\n')}`);
    process.exitCode = 1;
  }
  if (!comment) process.exitCode = 1;
}

/** What a reader sees: no hidden state. */
const visible = (body: string): string => body.replaceAll(/<!--[\s\S]*?-->\n*/g, '').trim();
