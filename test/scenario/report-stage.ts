// A small stage for report jobs: receipts of a run that somebody else measured, a history, and one job with `uses: ./report`.
import { serialiseReceipt } from '../../src/account/receipt/codec.ts';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { series16, workflow16 } from '../../src/account/receipt/series.ts';
import type { Entry } from '../../src/review/history/entry.ts';
import { entryOf } from '../../src/review/history/reduce.ts';
import type { WorkflowEvent } from '../harness/events/event.ts';
import { pushEvent } from '../harness/events/push.ts';
import { workflowRunEvent } from '../harness/events/workflow-run.ts';
import type { Permissions } from '../harness/github/permissions.ts';
import { addArtifact, addJob, addRun } from '../harness/github/seed.ts';
import type { Run } from '../harness/github/store.ts';
import type { JsonObject } from '../harness/json.ts';
import type { JobResult } from '../harness/runner/job.ts';
import { type Step, uses } from '../harness/runner/step.ts';
import { bundleText } from './history.ts';
import { type Leg, legName, legReceipt, legRun } from './leg.ts';
import { plain } from './plain.ts';
import { node, projectRoot, type Stage } from './stage.ts';

const MS_PER_HOUR = 3_600_000;

export interface MeasuredRun {
  readonly run: Run;
  readonly event: WorkflowEvent;
  readonly receipts: readonly Receipt[];
}

export interface RunWish {
  readonly legs: readonly Leg[];
  /** Joins a run that exists, as its next attempt. */
  readonly earlier?: MeasuredRun;
  readonly path?: string;
}

/** A run whose jobs have ended: their records, and a receipt artifact for each that was measured. */
export function measuredJobs(
  { world: { store } }: Stage,
  like: Receipt,
  event: WorkflowEvent,
  { legs, earlier, path }: RunWish,
): MeasuredRun {
  const run = runFor(store, event, { earlier, path });
  store.runs.set(run.id, run);
  for (const leg of legs)
    addJob(store, { runId: run.id, name: legName(leg), conclusion: leg.conclusion ?? 'success' });
  const shared = legRun(store, run, event);
  const receipts = legs.filter(({ silent }) => !silent).map((leg) => legReceipt(like, leg, shared));
  for (const receipt of receipts) addReceipt({ store }, receipt);
  return { run, event, receipts };
}

function runFor(
  store: Stage['world']['store'],
  { name, headSha, headBranch, headRepository }: WorkflowEvent,
  { earlier, path }: Pick<RunWish, 'earlier' | 'path'>,
): Run {
  if (earlier !== undefined)
    return { ...earlier.run, attempt: earlier.run.attempt + 1, status: 'in_progress', conclusion: null };
  const where = path === undefined ? {} : { path };
  return addRun(store, {
    event: name,
    headSha,
    headBranch,
    headRepository,
    status: 'in_progress',
    conclusion: null,
    ...where,
  });
}

/** The artifact that the measuring job's post left. */
export function addReceipt({ store }: Pick<Stage['world'], 'store'>, receipt: Receipt): number {
  const { series, run_id, run_attempt } = receipt.subject;
  const name = `carbon-receipt-${series16(series)}-${run_attempt ?? 1}`;
  return addArtifact(store, {
    runId: run_id ?? 0,
    name,
    content: { 'receipt.json': serialiseReceipt(receipt) },
  }).id;
}

export interface ReportWish {
  readonly inputs?: Readonly<Record<string, string>>;
  /** The `needs` context of the job; the input is wired to it as users do. */
  readonly needs?: JsonObject;
  /** `owner/name` of the action, as its workflow says `uses: owner/name/report@v1`; a local one by default. */
  readonly action?: string;
  /** Steps of the job before it; none, as it needs no checkout. */
  readonly before?: readonly Step[];
  readonly permissions?: Permissions;
  readonly runnerEnv?: Readonly<Record<string, string>>;
}

export interface Reported extends JobResult {
  readonly outputs: Readonly<Record<string, string>>;
  /** The summary as people type it. */
  readonly said: string;
  readonly log: string;
  /** Operations of GitHub's API that it called. */
  readonly calls: readonly (string | null)[];
}

/** One job `carbon` of that run: `uses: ./report`, no checkout. */
export function playReport(
  stage: Stage,
  { run, event }: MeasuredRun,
  wish: ReportWish = {},
): Promise<Reported> {
  return reportJob(stage, { event, runId: run.id, attempt: run.attempt, path: run.path }, wish);
}

/** The second workflow, on `workflow_run`, after that run has ended: with the rights of the default branch. */
export function playRunReport(stage: Stage, { run }: MeasuredRun, wish: ReportWish = {}): Promise<Reported> {
  const { store } = stage.world;
  const ended = store.runs.get(run.id) ?? run;
  store.runs.set(run.id, { ...ended, status: 'completed', conclusion: 'success' });
  const event = workflowRunEvent(store, run.id);
  return reportJob(stage, { event, path: '.github/workflows/carbon-report.yml' }, wish);
}

interface ReportJob {
  readonly event: WorkflowEvent;
  readonly runId?: number;
  readonly attempt?: number;
  readonly path: string;
}

export async function reportJob(
  { world }: Stage,
  { event, path, ...ids }: ReportJob,
  { inputs = {}, needs, action, before = [], permissions, runnerEnv = {} }: ReportWish,
): Promise<Reported> {
  const started = world.startJob(
    { event, job: 'carbon', workflow: { name: 'CI', path }, ...ids },
    permissions,
  );
  const asked = world.github.requests.length;
  const result = await world.runJob(started, {
    steps: [
      ...before,
      uses({
        dir: projectRoot,
        path: 'report',
        name: 'report',
        ...(action === undefined ? {} : { repository: action, ref: 'v1' }),
        with: { ...(needs === undefined ? {} : { needs: '${{ toJSON(needs) }}' }), ...inputs },
      }),
    ],
    node,
    runnerEnv,
    ...(needs === undefined ? {} : { needs }),
  });
  const step = result.steps.find(({ name }) => name === 'report');
  return {
    ...result,
    outputs: step?.outputs ?? {},
    said: plain(result.summary),
    log: result.steps.map(({ stdout, stderr }) => `${stdout}${stderr}`).join(''),
    calls: world.github.requests.slice(asked).map(({ operation }) => operation),
  };
}

export interface Past {
  readonly legs: readonly Leg[];
  /** Times each leg's own ratio, a run of main for each, oldest first. */
  readonly ratios: readonly number[];
  /** An hour by default. */
  readonly everyMs?: number;
}

/** Runs of main on new commits, in the bundle that their report jobs left. */
export function seedRuns(stage: Stage, like: Receipt, past: Past): readonly Entry[] {
  const entries = pastEntries(stage, like, past);
  addWorkflowBundle(stage, entries);
  return entries;
}

export function pastEntries(
  stage: Stage,
  like: Receipt,
  { legs, ratios, everyMs = MS_PER_HOUR }: Past,
): readonly Entry[] {
  const { store } = stage.world;
  return stage.commitToMain(ratios.length).flatMap((sha, at) => {
    store.git.setRef('refs/heads/main', sha);
    const event = pushEvent(store, 'main');
    const run = addRun(store, { event: 'push', headSha: sha });
    const agoMs = (ratios.length - at) * everyMs;
    const times = { started_at: new Date(Date.now() - agoMs).toISOString() };
    const shared = legRun(store, run, event);
    return legs.map((leg) => {
      const scaled = { ...leg, ratio: (leg.ratio ?? 1) * (ratios[at] ?? 1) };
      return { ...entryOf(legReceipt(like, scaled, shared)), ...times };
    });
  });
}

/** What a report job on main leaves behind: one bundle for all series of the workflow. */
export function addWorkflowBundle({ world: { store } }: Stage, entries: readonly Entry[]): number {
  const newest = entries.at(-1);
  const run = store.runs.get(newest?.run_id ?? 0);
  if (run === undefined) throw new Error('a bundle without entries is carried by no run');
  const name = `carbon-base-${workflow16(run.path)}`;
  return addArtifact(store, { runId: run.id, name, content: { 'bundle.json': bundleText(entries) } }).id;
}
