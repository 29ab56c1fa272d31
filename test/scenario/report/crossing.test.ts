// A fixed limit that main is over already blames nobody: it fails the change that crosses it, and warns all that come after.
import { expect, it } from 'vitest';
import { EIGHT_RUNS } from '../history.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const JOULES_PER_WH = 3_600;

// The limit is 1.3 times the measured run; its meters are good to ±7 % and something.
it.each([
  ['main below, head above', 1, 2, 'failure', 'fail'],
  ['both above', 2, 2, 'success', 'warn'],
  ['both below', 1, 1, 'success', 'pass'],
] as const)('%s', async (_, main, head, conclusion, verdict) => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{ ratio: main }], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const limit = `${((1.3 * (like.energy.total_j ?? 0)) / JOULES_PER_WH).toFixed(6)} Wh`;
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: head }] });
  const told = await playReport(stage, run, { inputs: { budget: limit } });
  expect(told.conclusion).toBe(conclusion);
  expect(told.outputs.verdict).toBe(verdict);
});
