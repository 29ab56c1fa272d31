// A stage for what a report costs: jobs of a matrix, a history of main as the ledger leaves it, and a real report job that is watched.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOf } from '../src/review/history/bundle.ts';
import type { Entry } from '../src/review/history/entry.ts';
import { BUNDLE_FILE, workflowBundle } from '../src/review/ledger/bundle-artifact.ts';
import { fitBundle } from '../src/review/ledger/fit-bundle.ts';
import { addArtifact } from '../test/harness/github/seed.ts';
import { randomOf } from './estimators/random.ts';
import type { Setting } from './family.ts';
import { peakRssIn } from './process-cost.ts';
import { matrixLegs } from './report-matrix.ts';

type Stage = Awaited<ReturnType<typeof import('../test/scenario/stage.ts')['openStage']>>;

export interface ReportCost {
  readonly wallMs: number;
  /** Of all threads of its process: what a busy machine changes less. */
  readonly cpuMs: number;
  readonly peakMb: number;
  /** Requests to the REST service: these count against the token's 1,000 an hour. */
  readonly rest: number;
  /** Calls of the artifact service and its blob store: these do not. */
  readonly artifact: number;
}

export interface BundleSize {
  readonly textBytes: number;
  readonly zipBytes: number;
  readonly runsPerJob: number;
}

export interface ReportScene {
  readonly bundle: BundleSize;
  /** A pull request of a branch. */
  pull(): Promise<ReportCost>;
  /** A commit of main, which is added to the history. */
  push(): Promise<ReportCost>;
  /** A pull request of a fork, told by a second workflow after the run has ended. */
  ended(): Promise<ReportCost>;
  /** From now on each request takes so much longer. */
  delay(ms: number): void;
  close(): Promise<void>;
}

export interface SceneSize {
  readonly jobs: number;
  readonly baseRuns: number;
}

/** More than any report asks for: on the stage an hour's requests have to do for all of them. */
const REQUESTS_LEFT = 1_000;
const SEED = 5;
const US_PER_MS = 1_000;

export async function openReportScene(setting: Setting, { jobs, baseRuns }: SceneSize): Promise<ReportScene> {
  // The stage takes its Node from the environment when it is loaded.
  process.env.CARBON_TEST_NODE = setting.node;
  const { measuredJobs, pastEntries, playReport, playRunReport } = await import(
    '../test/scenario/report-stage.ts'
  );
  const { measuredReceipt } = await import('../test/scenario/history.ts');
  const { openStage } = await import('../test/scenario/stage.ts');
  const { pullWith } = await import('../test/scenario/commit-files.ts');
  const like = await measuredReceipt();
  const stage = await openStage();
  const { world } = stage;
  const legs = matrixLegs(jobs, randomOf(SEED));
  const ratios = Array.from({ length: baseRuns }, () => 1);
  const bundle = addHistory(stage, pastEntries(stage, like, { legs, ratios }), jobs);
  const witness = openWitness(setting.workplace.directory());
  // Judged, but never red: what is measured here is the cost.
  const wish = { inputs: { budget: 'warn: +10 %' }, runnerEnv: witness.env };
  const measured = (event: Parameters<typeof measuredJobs>[2]) => measuredJobs(stage, like, event, { legs });

  const watched = async (play: () => ReturnType<typeof playReport>): Promise<ReportCost> => {
    world.github.rateLimit.leave(REQUESTS_LEFT);
    const before = { rest: world.github.requests.length, artifact: world.results.calls.length };
    const result = await play();
    const report = result.steps.find(({ name }) => name === 'report');
    const isCompared = Number(result.outputs['baseline-runs']) > 0;
    if (report?.conclusion !== 'success' || !isCompared || world.problems.length > 0) {
      const said = result.annotations.map(({ message }) => message);
      throw new Error(`The report failed: ${[...world.problems, ...said].join('\n')}`);
    }
    return {
      wallMs: report.durationMs,
      ...witness.cost(),
      rest: world.github.requests.length - before.rest,
      artifact: world.results.calls.length - before.artifact,
    };
  };

  return {
    bundle,
    pull() {
      const run = measured(stage.pullEvent(stage.openPull()));
      return watched(() => playReport(stage, run, wish));
    },
    push() {
      stage.commitToMain();
      const run = measured(stage.pushOn());
      return watched(() => playReport(stage, run, wish));
    },
    ended() {
      const run = measured(stage.pullEvent(pullWith(stage, {}, { fork: 'alice' })));
      return watched(() => playRunReport(stage, run, wish));
    },
    delay(slowMs) {
      for (const service of [world.github, world.results])
        service.fail('*', { slowMs }, Number.POSITIVE_INFINITY);
    },
    close: () => stage.close(),
  };
}

/** As the ledger writes it: what does not fit is left out. */
function addHistory({ world: { store } }: Stage, entries: readonly Entry[], jobs: number): BundleSize {
  const { content } = fitBundle(bundleOf(entries));
  const run = store.runs.get(entries.at(-1)?.run_id ?? 0);
  if (content === null || run === undefined) throw new Error('No history was written.');
  const text = new TextDecoder().decode(content);
  const zip = addArtifact(store, {
    runId: run.id,
    name: workflowBundle(run.path),
    content: { [BUNDLE_FILE]: text },
  });
  return {
    textBytes: content.byteLength,
    zipBytes: zip.content.byteLength,
    runsPerJob: JSON.parse(text).entries.length / jobs,
  };
}

/** Loaded into every Node of the job; that of the report says at its end what it has cost. */
function openWitness(directory: string) {
  const [program, said] = [join(directory, 'witness.mjs'), join(directory, 'said.json')];
  writeFileSync(
    program,
    `import { readFileSync, writeFileSync } from 'node:fs';
if (process.argv[1]?.endsWith('/dist/report.js'))
  process.once('exit', () => {
    const { user, system } = process.cpuUsage();
    const status = readFileSync('/proc/self/status', 'latin1');
    writeFileSync(${JSON.stringify(said)}, JSON.stringify({ cpuUs: user + system, status }));
  });
`,
  );
  return {
    env: { NODE_OPTIONS: `--import=${program}` },
    cost(): Pick<ReportCost, 'cpuMs' | 'peakMb'> {
      const { cpuUs, status } = JSON.parse(readFileSync(said, 'utf8'));
      rmSync(said);
      return { cpuMs: cpuUs / US_PER_MS, peakMb: peakRssIn(status) };
    },
  };
}
