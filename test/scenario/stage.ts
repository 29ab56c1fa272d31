// The stage of every scenario: a simulated GitHub with a repository, a runner with stand-in GPUs, and the committed dist/.
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { MONA, type WorkflowEvent } from '../harness/events/event.ts';
import { pullRequestEvent } from '../harness/events/pull-request.ts';
import { pushEvent } from '../harness/events/push.ts';
import type { Permissions } from '../harness/github/permissions.ts';
import { openPull, pushToPull } from '../harness/github/seed-pulls.ts';
import { stubLibraryPath } from '../harness/native/build-stub.ts';
import { type PowerDevice, writePowerTrace } from '../harness/native/power-trace.ts';
import type { JobDefinition, JobResult } from '../harness/runner/job.ts';
import { type Step, uses } from '../harness/runner/step.ts';
import type { JobWish } from '../harness/started-job.ts';
import { startWorld, type World } from '../harness/world.ts';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** Node that runs the actions; the CI script names a second one. */
export const node = process.env.CARBON_TEST_NODE ?? process.execPath;

/** The hooks of the runner's owner, as its .env file names them. */
export const HOOKS = {
  ACTIONS_RUNNER_HOOK_JOB_STARTED: join(projectRoot, 'hooks/job-started.sh'),
  ACTIONS_RUNNER_HOOK_JOB_COMPLETED: join(projectRoot, 'hooks/job-completed.sh'),
};

/** `carbon-action` as a step of a job types it. */
export const commandLine = `"${node}" "${join(projectRoot, 'dist/cli.js')}"`;

/** 100 W all the time: energy is ten joules for each tenth of a second. */
export const STEADY_GPU: PowerDevice = {
  uuid: 'GPU-11111111-1111-1111-1111-111111111111',
  steps: [{ atMs: 0, powerMw: 100_000, util: 80 }],
};

export interface StageOptions {
  /** Stand-in GPUs; none means a machine without an NVIDIA driver. */
  readonly gpus?: readonly PowerDevice[];
  /** Further lines of the power trace: faults, resets. */
  readonly faults?: readonly string[];
  readonly permissions?: Permissions;
}

export interface JobRun
  extends Partial<
    Pick<
      JobDefinition,
      'cancel' | 'shutdown' | 'crash' | 'timeScale' | 'env' | 'root' | 'matrix' | 'container' | 'alone'
    >
  > {
  readonly steps: readonly Step[];
  /** Stand-in GPUs of this job alone, their power starting at 0 ms with the job; those of the stage by default. */
  readonly gpus?: readonly PowerDevice[];
  /** Added to the runner's own environment (its .env file). */
  readonly runnerEnv?: Readonly<Record<string, string>>;
  readonly wish?: Partial<JobWish>;
  readonly permissions?: Permissions;
}

export interface Played extends JobResult {
  readonly runId: number;
  /** Receipts left in RUNNER_TEMP, the job's own first. */
  readonly receipts: readonly Receipt[];
  /** Text of every trace left in RUNNER_TEMP. */
  readonly traces: readonly string[];
  /** All log text of all steps. */
  readonly log: string;
}

export interface Stage {
  readonly world: World;
  /** So many new commits on main; their ids, oldest first. */
  commitToMain(count?: number): readonly string[];
  /** A pull request from a new branch with one commit. */
  openPull(): number;
  /** One more commit on its branch; its id. */
  pushToPull(number: number): string;
  pushOn(branch?: string): WorkflowEvent;
  pullEvent(number: number): WorkflowEvent;
  play(event: WorkflowEvent, job: JobRun): Promise<Played>;
  /** Bodies of the pull request's comments, oldest first. */
  comments(number: number): readonly string[];
  close(): Promise<void>;
}

/** The step under test; `with` as a user writes it. */
export const carbon = (inputs: Readonly<Record<string, string>> = {}): Step =>
  uses({ dir: projectRoot, with: inputs, name: 'carbon-action' });

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const world = await startWorld(options.permissions ? { permissions: options.permissions } : {});
  const directory = mkdtempSync(join(tmpdir(), 'stage-'));
  const { git } = world.store;
  const runnerEnv = {
    CARBON_REGION: 'FR',
    CARBON_SAMPLE_EVERY: '100ms',
    ...gpuEnvironment(directory, options),
  };
  let commits = 0;
  const change = () => {
    commits += 1;
    return { files: { 'file.txt': `${commits}\n` }, message: `commit ${commits}` };
  };
  git.setRef('refs/heads/main', git.commit({ parents: [], ...change() }));

  return {
    world,
    commitToMain(count = 1) {
      const shas = git.commitLine(git.resolve('main') ?? '', Array.from({ length: count }, change));
      git.setRef('refs/heads/main', shas.at(-1) ?? '');
      return shas;
    },
    openPull() {
      const branch = `feature-${world.store.pulls.size + 1}`;
      const parents = [git.resolve('main') ?? ''];
      git.setRef(`refs/heads/${branch}`, git.commit({ parents, ...change() }));
      return openPull(world.store, { head: branch, user: MONA }).number;
    },
    pushToPull(number) {
      const pull = world.store.pulls.get(number);
      if (pull === undefined) throw new Error(`no pull request ${number}`);
      const sha = git.commit({ parents: [pull.head.sha], ...change() });
      git.setRef(`refs/heads/${pull.head.ref}`, sha);
      pushToPull(world.store, pull, sha);
      return sha;
    },
    pushOn: (branch = 'main') => pushEvent(world.store, branch),
    pullEvent(number) {
      const pull = world.store.pulls.get(number);
      if (pull === undefined) throw new Error(`no pull request ${number}`);
      return pullRequestEvent(world.store, pull);
    },
    async play(event, { steps, wish, permissions, gpus = [], runnerEnv: more, container, ...rest }) {
      const started = world.startJob({ event, job: 'train', ...wish }, permissions);
      const kept = join(directory, `temp-${started.jobId}`);
      const owner = { ...runnerEnv, ...gpuEnvironment(directory, { gpus }), ...more };
      const result = await world.runJob(started, {
        steps,
        node,
        keepTemp: kept,
        runnerEnv: owner,
        // The owner's variables reach a container by its image or its options.
        ...(container === undefined ? {} : { container: { env: owner, ...container } }),
        ...rest,
      });
      const log = result.steps.map(({ stdout, stderr }) => `${stdout}${stderr}`).join('');
      return {
        ...result,
        runId: started.runId,
        receipts: receiptsUnder(kept),
        traces: tracesUnder(kept),
        log,
      };
    },
    comments: (number) =>
      [...world.store.comments.values()].filter(({ issue }) => issue === number).map(({ body }) => body),
    async close() {
      await world.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The stand-in's clock starts at the modification time of its power trace, so one that starts now starts at 0 ms. */
function gpuEnvironment(directory: string, { gpus = [], faults = [] }: StageOptions): Record<string, string> {
  if (gpus.length === 0) return {};
  const path = join(directory, 'power-trace.txt');
  rmSync(`${path}.go`, { force: true });
  writeFileSync(path, writePowerTrace({ devices: gpus, extra: faults }));
  const now = new Date();
  utimesSync(path, now, now);
  return { CARBON_NVML: stubLibraryPath, NVIDIA_STUB_TRACE: path };
}

function receiptsUnder(directory: string): Receipt[] {
  return receiptFiles(directory)
    .map((path) => parseReceipt(readFileSync(path, 'utf8')))
    .sort((a, b) => Number(a.subject.within !== null) - Number(b.subject.within !== null));
}

const tracesUnder = (directory: string): string[] =>
  filesUnder(directory, 'trace.ndjson').map((path) => readFileSync(path, 'utf8'));

/** Receipts of any job in a kept RUNNER_TEMP or state directory; not the copy that an upload is made from, which nobody reads again. */
export const receiptFiles = (directory: string): string[] =>
  filesUnder(directory, 'receipt.json').filter((path) => !path.includes('/carbon-artifact-'));

function filesUnder(directory: string, ending: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(directory, name));
}
