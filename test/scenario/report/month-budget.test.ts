// A budget of a month counts what main has really emitted, this run included, and fails only the run that takes it over the line.
import { expect, it } from 'vitest';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

/** Eight runs of the last moments: an hour ago may have been last month. */
const past = { legs: [{}], ratios: Array(8).fill(1), everyMs: 1 };
const grams = (runs: number, oneRun: number): string =>
  `${(runs * oneRun).toPrecision(6)} gCO2e per month on main`;

it.each([
  ['within it', 12, 'success', 'pass'],
  ['over it with this run', 8.5, 'failure', 'fail'],
  ['over it before this run', 5, 'success', 'warn'],
] as const)('%s', async (_, runs, conclusion, verdict) => {
  const { stage, like } = scene;
  seedRuns(stage, like, past);
  stage.commitToMain();
  const oneRun = like.carbon.emissions_g ?? 0;
  const run = measuredJobs(stage, like, stage.pushOn(), { legs: [{}] });
  const told = await playReport(stage, run, { inputs: { budget: grams(runs, oneRun) } });
  expect(told.conclusion).toBe(conclusion);
  expect(told.outputs.verdict).toBe(verdict);
  expect(Number(told.outputs['budget-used-percent'])).toBeCloseTo((9 / runs) * 100, 0);
});

it('shows a pull request how much is used, and never fails it', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, past);
  const pull = stage.openPull();
  const oneRun = like.carbon.emissions_g ?? 0;
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{}] });
  const told = await playReport(stage, run, { inputs: { budget: grams(10, oneRun) } });
  expect(told.conclusion).toBe('success');
  expect(Number(told.outputs['budget-used-percent'])).toBeCloseTo(80, 0);
  expect(stage.comments(pull).map(plain).join('')).toContain('month');
});
