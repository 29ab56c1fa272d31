// The second half of a post step in this process: a trace as the sampler left it, the real clients, and both simulated services, which may fail.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { openTimeBudget } from '../../src/entry/deadline.ts';
import { readInputs } from '../../src/entry/inputs.ts';
import { readOwnerFacts } from '../../src/entry/owner-facts.ts';
import { findBase } from '../../src/entry/run/base/find-base.ts';
import { markerOf } from '../../src/entry/run/comment/sticky-comment.ts';
import type { Circumstances } from '../../src/entry/run/conclude.ts';
import { connect } from '../../src/entry/run/connect.ts';
import { judgeJob } from '../../src/entry/run/judge-job.ts';
import { keepReceipt } from '../../src/entry/run/keep.ts';
import { type Published, publishJob } from '../../src/entry/run/publish-job.ts';
import { subjectOf } from '../../src/entry/run/subject.ts';
import { readWorkflowRun, type WorkflowRun } from '../../src/entry/run/workflow-run.ts';
import { MONA, type WorkflowEvent } from '../harness/events/event.ts';
import { pullRequestEvent } from '../harness/events/pull-request.ts';
import { pushEvent } from '../harness/events/push.ts';
import { openPull } from '../harness/github/seed-pulls.ts';
import type { Pull } from '../harness/github/store.ts';
import { completeJob, type StartedJob } from '../harness/started-job.ts';
import { startWorld, type World } from '../harness/world.ts';
import { receiptOf } from '../review/receipt-builder.ts';
import { scaledReceipt } from '../scenario/scaled-receipt.ts';
import { atFastClock } from './fast-clock.ts';

export interface Post {
  readonly published: Published;
  /** As it lies on the disk. */
  readonly receipt: Receipt;
  /** By the fast clock. */
  readonly ms: number;
  /** Operations of the API, and calls of the artifact service, in their order. */
  readonly calls: readonly string[];
  /** What the log would show. */
  readonly log: string;
}

export interface PostScene {
  readonly world: World;
  pull(): Pull;
  commit(): void;
  /** A job that used so many times its usual energy, under a budget of +10 %. */
  onPull(pull: Pull, ratio?: number): Promise<Post>;
  onMain(ratio?: number): Promise<Post>;
  comments(pull: Pull): readonly string[];
  close(): Promise<void>;
}

const ENOUGH = 1_000;
const HOUR_MS = 3_600_000;
/** As conclude.ts has it. */
const TOTAL_LIMIT_MS = 60_000;

export async function openPostScene(): Promise<PostScene> {
  const world = await startWorld();
  const { store, github } = world;
  const { git } = store;
  const root = mkdtempSync(join(tmpdir(), 'post-scene-'));
  const summaryFile = join(root, 'summary.md');
  writeFileSync(summaryFile, '');
  let commits = 0;
  const change = () => {
    commits += 1;
    return { files: { 'file.txt': `${commits}\n` }, message: `commit ${commits}` };
  };
  git.setRef('refs/heads/main', git.commit({ parents: [], ...change() }));

  async function post(event: WorkflowEvent, ratio: number): Promise<Post> {
    github.rateLimit.leave(ENOUGH);
    const started = world.startJob({ event, job: 'train' });
    const directory = join(root, String(started.jobId));
    mkdirSync(directory);
    const env = { ...environmentOf(started, event), RUNNER_TEMP: directory };
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    // The toolkit's summary remembers its first file.
    vi.stubEnv('GITHUB_STEP_SUMMARY', summaryFile);
    const said: string[] = [];
    const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    const from = { api: github.requests.length, results: world.results.calls.length };
    const run = readWorkflowRun(env, event.payload);
    try {
      const inputs = readInputs({ ...env, INPUT_BUDGET: '+10 %' });
      const circumstances = {
        inputs,
        owner: readOwnerFacts({}),
        run,
        connection: connect(run, started.token, env),
      };
      const { value, ms } = await atFastClock(
        () => conclude(event, { ...circumstances, ratio, directory }),
        () => github.requests.length + world.results.calls.length,
      );
      return {
        published: value,
        receipt: parseReceipt(readFileSync(join(directory, 'receipt.json'), 'utf8')),
        ms,
        calls: [
          ...github.requests.slice(from.api).map(({ operation }) => operation ?? '?'),
          ...world.results.calls.slice(from.results),
        ],
        log: said.join(''),
      };
    } finally {
      out.mockRestore();
      vi.unstubAllEnvs();
      completeJob(store, started.jobId, 'success');
    }
  }

  /** What `conclude` does, but for the accounting of a trace, which asks no network. */
  async function conclude(
    event: WorkflowEvent,
    { directory, ratio, ...circumstances }: Concluding,
  ): Promise<Published> {
    const { inputs, run, connection } = circumstances;
    const atMost = openTimeBudget(TOTAL_LIMIT_MS);
    const { base, pull, notes } = await findBase({ inputs, run, connection, wantsSteps: true, atMost });
    const receipt = {
      ...measuredIn(run, { event, ratio, tree: base.tree }),
      notes: [...connection.notes, ...notes],
    };
    const kept = await keepReceipt(receipt, { directory, store: connection.store, atMost });
    const { ambiguous } = kept;
    const marker = markerOf(run, base.config, [receipt]);
    const judged = await judgeJob({
      receipt,
      ambiguous,
      inputs,
      run,
      connection,
      base,
      pull,
      marker,
      atMost,
    });
    const measured = {
      directory,
      trace: '',
      receiptId: receipt.id,
      window: null,
      samplerLives: false,
      scope: 'job',
      within: null,
      outcome: 'success',
      notes: [],
    } as const;
    return publishJob({ ...circumstances, measured, base, pull, receipt, kept, judged, atMost });
  }

  return {
    world,
    commit() {
      git.setRef('refs/heads/main', git.commit({ parents: [git.resolve('main') ?? ''], ...change() }));
    },
    pull() {
      const head = `feature-${store.pulls.size + 1}`;
      git.setRef(`refs/heads/${head}`, git.commit({ parents: [git.resolve('main') ?? ''], ...change() }));
      return openPull(store, { head, user: MONA });
    },
    onPull: (pull, ratio = 1) => post(pullRequestEvent(store, pull), ratio),
    onMain: (ratio = 1) => post(pushEvent(store, 'main'), ratio),
    comments: ({ number }) =>
      [...store.comments.values()].filter(({ issue }) => issue === number).map(({ body }) => body),
    async close() {
      await world.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

interface Concluding extends Circumstances {
  readonly directory: string;
  readonly ratio: number;
}

interface Wanted {
  readonly event: WorkflowEvent;
  readonly ratio: number;
  readonly tree: string | null;
}

function measuredIn(run: WorkflowRun, { event, ratio, tree }: Wanted): Receipt {
  const like = scaledReceipt(receiptOf(), ratio);
  const subject = subjectOf({
    run,
    name: null,
    matrix: {},
    scope: 'job',
    within: null,
    unit: null,
    tree,
    outcome: 'success',
  });
  const now = Date.now();
  return {
    ...like,
    id: `r-${run.runId}-${run.attempt}`,
    started_at: new Date(now - HOUR_MS).toISOString(),
    ended_at: new Date(now).toISOString(),
    subject: { ...subject, head_repository_id: event.headRepository.id },
  };
}

function environmentOf({ definition }: StartedJob, event: WorkflowEvent): Record<string, string> {
  const facts = Object.entries(definition.github).map(([name, value]) => [
    `GITHUB_${name.toUpperCase()}`,
    value,
  ]);
  return { ...Object.fromEntries(facts), ...definition.runtime, GITHUB_EVENT_NAME: event.name };
}
