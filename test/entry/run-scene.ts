// A repository with a base, its history and a pull request on the simulated GitHub, and receipts in memory: what judging and reporting need,
// without a runner, a meter or dist/.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialiseReceipt } from '../../src/account/receipt/codec.ts';
import type { Receipt, Subject } from '../../src/account/receipt/receipt.ts';
import { series16, seriesOf, workflow16 } from '../../src/account/receipt/series.ts';
import { openTimeBudget } from '../../src/entry/deadline.ts';
import { concludeRun } from '../../src/entry/report/conclude-run.ts';
import { type ReportInputs, readReportInputs } from '../../src/entry/report/inputs.ts';
import type { PublishedRun } from '../../src/entry/report/publish-run.ts';
import { readEndedRun, readOwnRun } from '../../src/entry/report/reported-run.ts';
import type { Connection } from '../../src/entry/run/connect.ts';
import { readWorkflowRun, type WorkflowRun } from '../../src/entry/run/workflow-run.ts';
import { createArtifactStore } from '../../src/github/artifacts.ts';
import { createClient } from '../../src/github/client.ts';
import type { RunArtifact, RunArtifacts } from '../../src/github/run-artifacts.ts';
import { zipEntry } from '../../src/github/zip-entry.ts';
import { bundleOf } from '../../src/review/history/bundle.ts';
import { parseBundle, serialiseBundle } from '../../src/review/history/codec.ts';
import type { Entry } from '../../src/review/history/entry.ts';
import { entryOf } from '../../src/review/history/reduce.ts';
import { MONA, type WorkflowEvent } from '../harness/events/event.ts';
import { pushEvent } from '../harness/events/push.ts';
import { workflowRunEvent } from '../harness/events/workflow-run.ts';
import { addArtifact, addRun } from '../harness/github/seed.ts';
import { openPull } from '../harness/github/seed-pulls.ts';
import type { Pull, Run } from '../harness/github/store.ts';
import { startWorld, type World } from '../harness/world.ts';
import { receiptOf } from '../review/receipt-builder.ts';

export const WORKFLOW = '.github/workflows/ci.yml';
const HOUR_MS = 3_600_000;
const TOKEN = 'ghs_scene';
const LIMITS = { maxEntries: 256, maxBytes: 1_048_576 };
/** Repeated GPU jobs on one device differ by one or two percent. */
export const EIGHT = [0.988, 1.011, 1.004, 0.983, 1.017, 0.996, 1.009, 0.992];

export interface Leg {
  readonly job?: string;
  readonly matrix?: Subject['matrix'];
  /** Times 6 kJ. */
  readonly ratio?: number;
  readonly change?: (receipt: Receipt) => Receipt;
}

export interface Measured {
  readonly run: Run;
  readonly event: WorkflowEvent;
  readonly receipts: readonly Receipt[];
}

export interface Scene {
  readonly world: World;
  /** Names of artifacts that were written. */
  readonly uploads: readonly string[];
  /** Entries of the bundle written last. */
  written(): readonly Entry[];
  commit(count?: number): readonly string[];
  history(legs: readonly Leg[], ratios: readonly number[]): readonly Entry[];
  pull(fork?: string): Pull;
  measure(event: WorkflowEvent, legs: readonly Leg[], attempt?: Measured): Measured;
  workflowRun(measured: Measured): WorkflowRun;
  connection(measured: Measured): Connection;
  /** The report job of that run; `ended` from `workflow_run` of another one. */
  report(measured: Measured, inputs?: Record<string, string>, ended?: true): Promise<PublishedRun>;
  /** Calls to the REST service since the last time this was asked. */
  calls(): readonly (string | null)[];
  comments(): readonly string[];
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const world = await startWorld();
  const { store, github } = world;
  const { git } = store;
  const directory = mkdtempSync(join(tmpdir(), 'run-scene-'));
  process.env.RUNNER_TEMP = directory;
  process.env.GITHUB_STEP_SUMMARY = join(directory, 'summary.md');
  writeFileSync(process.env.GITHUB_STEP_SUMMARY, '');
  github.admit(TOKEN, { contents: 'read', actions: 'read', 'pull-requests': 'write' });
  const proxies = { http: null, https: null, no: null };
  const options = {
    token: TOKEN,
    baseUrl: github.url,
    userAgent: 'carbon-action/test',
    proxies,
    debug: () => {},
  };
  const repository = { client: createClient(options), owner: 'octo', repo: 'train' };
  const uploads: string[] = [];
  let bundle = new Uint8Array();
  let commits = 0;
  let asked = 0;
  const change = () => {
    commits += 1;
    return { files: { 'file.txt': `${commits}\n` }, message: `commit ${commits}` };
  };
  git.setRef('refs/heads/main', git.commit({ parents: [], ...change() }));
  const commit = (count = 1): readonly string[] => {
    const shas = git.commitLine(git.resolve('main') ?? '', Array.from({ length: count }, change));
    git.setRef('refs/heads/main', shas.at(-1) ?? '');
    return shas;
  };

  function receipt(
    { job = 'train', matrix = {}, ratio = 1, change: changed }: Leg,
    run: Run,
    event: WorkflowEvent,
  ): Receipt {
    const like = receiptOf();
    const parts = { workflow: run.path, job, matrix, name: null, scope: 'job', unit: null } as const;
    const [facts] = git.commits(event.sha, { skip: 0, count: 1 });
    const made: Receipt = {
      ...like,
      id: `r-${store.nextId()}`,
      started_at: new Date(Date.now() - 60_000).toISOString(),
      ended_at: new Date().toISOString(),
      energy: scaled(like.energy, ratio),
      spans: like.spans.map((span) => ({ ...span, energy_j: span.energy_j && span.energy_j * ratio })),
      subject: {
        ...like.subject,
        ...parts,
        repository: 'octo/train',
        repository_id: store.repository.id,
        head_repository_id: event.headRepository.id,
        within: null,
        series: seriesOf(parts),
        sha: event.sha,
        head_sha: event.headSha,
        tree: facts?.tree ?? null,
        ref: event.ref,
        event: event.name,
        pull_request: typeof event.payload.number === 'number' ? event.payload.number : null,
        run_id: run.id,
        run_attempt: run.attempt,
        outcome: 'success',
      },
    };
    return changed === undefined ? made : changed(made);
  }

  const scene: Scene = {
    world,
    uploads,
    written: () => parseBundle(bundle).bundle.entries,
    commit,
    history(legs, ratios) {
      const entries = commit(ratios.length).flatMap((sha, at) => {
        git.setRef('refs/heads/main', sha);
        const event = pushEvent(store, 'main');
        const run = addRun(store, { event: 'push', headSha: sha, path: WORKFLOW });
        const started_at = new Date(Date.now() - (ratios.length - at) * HOUR_MS).toISOString();
        return legs.map((leg) => {
          const ratio = (leg.ratio ?? 1) * (ratios[at] ?? 1);
          return { ...entryOf(receipt({ ...leg, ratio }, run, event)), started_at };
        });
      });
      addArtifact(store, {
        runId: entries.at(-1)?.run_id ?? 0,
        name: `carbon-base-${workflow16(WORKFLOW)}`,
        content: { 'bundle.json': serialiseBundle({ ...bundleOf(entries) }) },
      });
      return entries;
    },
    pull(fork) {
      const head = `feature-${store.pulls.size + 1}`;
      const sha = git.commit({ parents: [git.resolve('main') ?? ''], ...change() });
      git.setRef(fork === undefined ? `refs/heads/${head}` : `refs/forks/${fork}/${head}`, sha);
      return openPull(store, { head, user: MONA, ...(fork === undefined ? {} : { fork }) });
    },
    measure(event, legs, earlier) {
      const run =
        earlier === undefined
          ? addRun(store, {
              event: event.name,
              headSha: event.headSha,
              headBranch: event.headBranch,
              headRepository: event.headRepository,
              path: WORKFLOW,
            })
          : { ...earlier.run, attempt: earlier.run.attempt + 1 };
      store.runs.set(run.id, run);
      const receipts = legs.map((leg) => receipt(leg, run, event));
      for (const each of receipts) {
        const { series, run_attempt } = each.subject;
        const name = `carbon-receipt-${series16(series)}-${run_attempt ?? 1}`;
        addArtifact(store, { runId: run.id, name, content: { 'receipt.json': serialiseReceipt(each) } });
      }
      return { run, event, receipts };
    },
    workflowRun: ({ run, event }) => workflowRunOf(run, event),
    connection: ({ run }) => ({
      repository,
      store: {
        ...createArtifactStore({ repository, temporary: directory, serverUrl: 'https://github.com' }),
        upload: async (name, _file, content) => {
          uploads.push(name);
          bundle = Uint8Array.from(content);
          return { id: 1 };
        },
      },
      own: ownArtifacts(world, run.id),
      isEnterprise: false,
      notes: [],
    }),
    async report(measured, given = {}, ended) {
      const inputs = inputsOf(given);
      const event = ended ? workflowRunEvent(store, measured.run.id) : measured.event;
      const outer = ended ? addRun(store, { event: event.name, headSha: event.sha }) : measured.run;
      const own = workflowRunOf(outer, event);
      const asked = { inputs, own, connection: scene.connection(measured), atMost: openTimeBudget(60_000) };
      const reported = ended ? await readEndedRun(asked) : await readOwnRun(asked);
      if (reported === null) throw new Error('nothing to report');
      return concludeRun(reported, asked);
    },
    calls() {
      const since = github.requests.slice(asked).map(({ operation }) => operation);
      asked = github.requests.length;
      return since;
    },
    comments: () => [...store.comments.values()].map(({ body }) => body),
    async close() {
      const problems = [...world.problems];
      await world.close();
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
  };
  return scene;
}

const inputsOf = (given: Record<string, string>): ReportInputs =>
  readReportInputs(
    Object.fromEntries(Object.entries(given).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
  );

const workflowRunOf = (run: Run, event: WorkflowEvent): WorkflowRun =>
  readWorkflowRun(
    {
      GITHUB_REPOSITORY: 'octo/train',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_SHA: event.sha,
      GITHUB_REF: event.ref,
      GITHUB_HEAD_REF: event.headRef,
      GITHUB_RUN_ID: String(run.id),
      GITHUB_RUN_ATTEMPT: String(run.attempt),
      GITHUB_WORKFLOW_REF: `octo/train/${run.path}@refs/heads/main`,
      GITHUB_JOB: 'train',
    },
    event.payload,
  );

/** The artifacts of a run as the Results service gives them: no REST call. */
function ownArtifacts({ store }: World, runId: number): RunArtifacts {
  const all = () => [...store.artifacts.values()].filter((artifact) => artifact.runId === runId);
  return {
    list: async () => all().map(({ id, name }) => ({ id, name, sizeBytes: 1 })),
    read: async ({ id }: RunArtifact) => {
      const content = all().find((artifact) => artifact.id === id)?.content ?? new Uint8Array();
      return zipEntry(Buffer.from(content), 'receipt.json', LIMITS);
    },
  };
}

const scaled = (energy: Receipt['energy'], ratio: number): Receipt['energy'] => ({
  ...energy,
  total_j: energy.total_j && energy.total_j * ratio,
  components: Object.fromEntries(
    Object.entries(energy.components).map(([name, part]) => [
      name,
      part && { ...part, energy_j: part.energy_j * ratio },
    ]),
  ),
  buckets: energy.buckets.map((bucket) => ({ ...bucket, energy_j: bucket.energy_j * ratio })),
});
