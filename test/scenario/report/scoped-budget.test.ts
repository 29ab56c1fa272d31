// A budget may be about one job, one leg, one step, or a unit of work; what it names and nobody has is told with what there is.
import { expect, it } from 'vitest';
import { EIGHT_RUNS } from '../history.ts';
import type { Leg } from '../leg.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const work = (amount: number) => ({ amount, unit: 'sample' });
const BASE: readonly Leg[] = [
  { matrix: { precision: 'fp16' } },
  { matrix: { precision: 'fp32' }, ratio: 4 },
  { job: 'eval', work: work(1_000) },
];
/** fp16 takes 40 % more; eval takes 40 % more for twice the samples. */
const HEAD: readonly Leg[] = [
  { matrix: { precision: 'fp16' }, ratio: 1.4 },
  { matrix: { precision: 'fp32' }, ratio: 4 },
  { job: 'eval', work: work(2_000), ratio: 1.4 },
];

it.each([
  ['the leg that grew', 'train (fp16): +10 %', 'failure', 'fail'],
  ['the leg that did not', 'train (fp32): +10 %', 'success', 'pass'],
  ['every leg, one grew', 'train*: +10 %', 'failure', 'fail'],
  ['its step', 'train (fp16)/Train: +10 %', 'failure', 'fail'],
  ['the step of the other leg', 'train (fp32)/Train: +10 %', 'success', 'pass'],
  ['energy of a job', 'eval: +10 %', 'failure', 'fail'],
  ['the same for each unit of work', 'eval: +10 % per sample', 'success', 'pass'],
  ['only said', 'warn: train (fp16): +10 %', 'success', 'warn'],
] as const)('%s: %s', async (_, budget, conclusion, verdict) => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: BASE, ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: HEAD });
  const told = await playReport(stage, run, { inputs: { budget } });
  expect(told.conclusion).toBe(conclusion);
  expect(told.outputs.verdict).toBe(verdict);
});

it('a job that nobody has is told with those that there are', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: BASE, ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: BASE });
  const told = await playReport(stage, run, { inputs: { budget: 'trian: +10 %' } });
  expect(told.conclusion).toBe('success');
  expect(told.outputs).toMatchObject({ verdict: 'warn', reason: 'gap' });
  expect(stage.comments(pull).map(plain).join('')).toMatch(/trian[\s\S]*train \(fp16\)/);
});
