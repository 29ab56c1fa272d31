// `npm run demo`: the main job, end to end, on this machine: six runs of main and one pull request that does a third more work,
// through the committed dist/ under a simulated runner and a simulated GitHub on 127.0.0.1, with this machine's real meters.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MONA } from '../test/harness/events/event.ts';
import { pullRequestEvent } from '../test/harness/events/pull-request.ts';
import { pushEvent } from '../test/harness/events/push.ts';
import { openPull } from '../test/harness/github/seed-pulls.ts';
import type { JobResult } from '../test/harness/runner/job.ts';
import { run, uses } from '../test/harness/runner/step.ts';
import { startWorld, type World } from '../test/harness/world.ts';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'out', 'demo');
const BASE_RUNS = 6;
/** Long enough for some samples, short enough for two minutes in all. */
const BASE_SECONDS = 7;
const MORE_WORK = 4 / 3;
/** The runner's owner says where it stands; this machine's may too. */
const REGION = process.env.CARBON_REGION ?? 'DE';
const workload = join(root, 'scripts', 'demo', 'workload.js');
const baseEpochs = epochsIn(BASE_SECONDS);
const pullEpochs = Math.round(baseEpochs * MORE_WORK);

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
    `Runner in ${REGION}. Six runs of main that train ${baseEpochs} epochs, then a pull request with ${pullEpochs}.`,
  );
  console.log('About 80 s in all.\n');
  let parent: string | null = null;
  for (let number = 1; number <= BASE_RUNS; number++) {
    parent = commit(parent, `run ${number}`, baseEpochs);
    world.store.git.setRef('refs/heads/main', parent);
    const started = world.startJob({ event: pushEvent(world.store, 'main'), job: 'train' });
    tell(`main, run ${number} of ${BASE_RUNS}`, await measured(started, baseEpochs), `main-${number}`);
  }
  if (parent === null) throw new Error('the demo needs a base run');
  world.store.git.setRef('refs/heads/more-epochs', commit(parent, 'more epochs', pullEpochs));
  const pull = openPull(world.store, { head: 'more-epochs', user: MONA });
  const started = world.startJob({ event: pullRequestEvent(world.store, pull), job: 'train' });
  const result = await measured(started, pullEpochs);
  tell('pull request', result, 'pull-request');
  show(world, result);
}

/** This machine's speed decides the work, so that the demo takes as long everywhere; all runs of one demo use one figure. */
function epochsIn(seconds: number): number {
  const [few, more] = [100, 300];
  const [short, long] = [few, more].map((epochs) => {
    const before = performance.now();
    execFileSync(process.execPath, [workload, String(epochs)], { stdio: 'ignore' });
    return (performance.now() - before) / 1_000;
  });
  const perEpoch = ((long ?? 1) - (short ?? 0)) / (more - few);
  return Math.max(few, Math.round(seconds / perEpoch / few) * few);
}

function commit(parent: string | null, message: string, epochs: number): string {
  const files = { 'train.txt': `epochs: ${epochs}\n`, 'log.txt': `${message}\n` };
  return world.store.git.commit({ parents: parent === null ? [] : [parent], files, message });
}

async function measured(started: ReturnType<World['startJob']>, epochs: number): Promise<JobResult> {
  return world.runJob(started, {
    runnerEnv: { CARBON_REGION: REGION },
    steps: [
      uses({ dir: root, with: { budget: '+10 %' }, name: 'carbon-action' }),
      run(
        `git init -q . && git fetch -q "${world.store.git.directory}" "$GITHUB_REF" && git checkout -q FETCH_HEAD`,
        {
          name: 'Check out',
        },
      ),
      run(`"${process.execPath}" "${workload}" ${epochs}`, { name: 'Train' }),
    ],
    keepTemp: join(out, 'temp'),
  });
}

/** One line a run, and its files kept: the runner empties its own folder. */
function tell(what: string, result: JobResult, name: string): void {
  const files = join(out, name);
  const temp = join(out, 'temp');
  const ours = readdirSync(temp).find((folder) => folder.startsWith('carbon-action')) ?? '';
  cpSync(join(temp, ours), files, { recursive: true });
  rmSync(temp, { recursive: true, force: true });
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
function visible(body: string): string {
  return body.replaceAll(/<!--[\s\S]*?-->\n*/g, '').trim();
}
