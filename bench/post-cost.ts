// What the post step costs: wall time and requests, for a first measurement and with a history, under the simulated runner and GitHub.
// The services answer from this machine at once, so the wall time is the product's own; a network's comes on top, per request.
import { run } from '../test/harness/runner/step.ts';
import type { Family } from './family.ts';
import type { Figure } from './figure.ts';
import { LIMITS } from './limits.ts';

type Stage = Awaited<ReturnType<typeof import('../test/scenario/stage.ts')['openStage']>>;

const REPETITIONS = 5;
const QUICK_REPETITIONS = 2;
/** Runs of main before a pull request is compared: enough for a baseline and its spread. */
const BASE_RUNS = 6;
const JOB_SECONDS = 0.3;

export const postCost: Family = async ({ node, quick }) => {
  // The stage takes its Node from the environment when it is loaded.
  process.env.CARBON_TEST_NODE = node;
  const { carbon, openStage, STEADY_GPU } = await import('../test/scenario/stage.ts');
  const { measuredRun, seedHistory } = await import('../test/scenario/history.ts');
  const stage = await openStage({ gpus: [STEADY_GPU] });
  // Judged, but never red: what is measured here is the cost of the step, on a machine that may be busy.
  const play = (event: ReturnType<Stage['pushOn']>) =>
    measured(stage, event, carbon({ budget: 'warn: +10 %' }));
  const pulls = async () => {
    const costs: PostCost[] = [];
    for (let done = 0; done < (quick ? QUICK_REPETITIONS : REPETITIONS); done++)
      costs.push(await play(stage.pullEvent(stage.openPull())));
    return costs;
  };
  try {
    const first = await pulls();
    // Beside other work on this machine a run is no base value, so clean ones are put there.
    const { machine, energy, ...rest } = await measuredRun();
    const clean = {
      ...rest,
      machine: { ...machine, contended: false },
      energy: { ...energy, degraded: false },
    };
    seedHistory(stage, clean, new Array<number>(BASE_RUNS).fill(1));
    const pushes: PostCost[] = [];
    for (let done = 0; done < (quick ? QUICK_REPETITIONS : REPETITIONS); done++) {
      stage.commitToMain();
      pushes.push(await play(stage.pushOn()));
    }
    return [
      ...figuresOf('post, pull request, first measurement', first),
      ...figuresOf('post, push to main', pushes),
      ...figuresOf(`post, pull request, ${BASE_RUNS} base runs`, await pulls()),
    ];
  } finally {
    await stage.close();
  }
};

interface PostCost {
  readonly wallMs: number;
  /** Requests to the REST service: these count against the token's 1,000 an hour. */
  readonly rest: number;
  /** Calls of the artifact service and its blob store: these do not. */
  readonly artifact: number;
}

async function measured(
  { world, play }: Stage,
  event: ReturnType<Stage['pushOn']>,
  action: Parameters<Stage['play']>[1]['steps'][number],
): Promise<PostCost> {
  const before = { rest: world.github.requests.length, artifact: world.results.calls.length };
  const result = await play(event, { steps: [action, run(`sleep ${JOB_SECONDS}`, { name: 'Train' })] });
  const post = result.steps.find(({ kind }) => kind === 'post');
  if (post?.conclusion !== 'success' || world.problems.length > 0)
    throw new Error(
      `The post step failed: ${[...world.problems, ...result.annotations.map(({ message }) => message)].join('\n')}`,
    );
  return {
    wallMs: post.durationMs,
    rest: world.github.requests.length - before.rest,
    artifact: world.results.calls.length - before.artifact,
  };
}

const figuresOf = (name: string, costs: readonly PostCost[]): Figure[] => [
  { name: `${name}: wall time`, unit: 'ms', values: costs.map(({ wallMs }) => wallMs), limit: null },
  {
    name: `${name}: REST requests`,
    unit: 'calls',
    values: costs.map(({ rest }) => rest),
    limit: LIMITS.postCalls,
  },
  {
    name: `${name}: artifact calls`,
    unit: 'calls',
    values: costs.map(({ artifact }) => artifact),
    limit: null,
  },
];
