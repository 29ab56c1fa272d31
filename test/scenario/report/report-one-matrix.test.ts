// A matrix and a job beside it have one comment: a total, a row for each leg, the steps of the leg that grew. One job is red for all.
import { expect, it } from 'vitest';
import { EIGHT_RUNS } from '../history.ts';
import type { Leg } from '../leg.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const fp16: Leg = { matrix: { precision: 'fp16' } };
const fp32: Leg = { matrix: { precision: 'fp32' }, ratio: 2 };
const evaluation: Leg = { job: 'eval', ratio: 0.5 };
const LEGS = [fp16, fp32, evaluation];
const inputs = { budget: '+10 %' };

it('names the total, each leg and the step that grew, and fails once', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: LEGS, ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  // 3.5 → 4.3 of the measured run: +23 %.
  const run = measuredJobs(stage, like, stage.pullEvent(pull), {
    legs: [{ ...fp16, ratio: 1.8 }, fp32, evaluation],
  });
  const told = await playReport(stage, run, { inputs });
  expect(told.conclusion).toBe('failure');
  expect(told.outputs).toMatchObject({ verdict: 'fail', reason: 'over-limit', 'baseline-runs': '8' });
  const [comment = '', ...more] = stage.comments(pull).map(plain);
  expect(more).toEqual([]);
  expect(comment).toMatch(/CI energy \+2[2-4] %, limit \+10 %/);
  expect(comment).toMatch(/\| \*\*total\*\* .*❌ \*\*\+2[2-4] %\*\*/);
  expect(comment).toMatch(/\| `train \(fp16\)` .*\*\*\+(?:79|8\d) %\*\*/);
  expect(comment).toMatch(/\| ↳ `Train` .*\*\*\+(?:79|8\d) %\*\*/);
  expect(comment).toMatch(/\| `train \(fp32\)` .* same/);
  expect(comment).toMatch(/\| `eval` .* same/);
  expect(told.outputs['comment-url']).toMatch(/^http/);
  expect(told.calls.length).toBeLessThanOrEqual(20);
});

it('is one quiet line where nothing moved', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: LEGS, ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const told = await playReport(stage, measuredJobs(stage, like, stage.pullEvent(pull), { legs: LEGS }), {
    inputs,
  });
  expect(told.conclusion).toBe('success');
  expect(told.outputs).toMatchObject({ verdict: 'pass' });
  const [comment = ''] = stage.comments(pull).map(plain);
  const [, line = ''] = comment.split('\n');
  expect(line).toMatch(/^✅ \*\*CI energy: no change\.\*\* /);
  expect([...line.replaceAll(/[*`]/g, '')].length).toBeLessThanOrEqual(120);
  expect(comment).toMatch(/a rise of \d+ % would have shown/);
});

it('resolves its alert on the next push', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: LEGS, ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const grown = LEGS.map((leg) => ({ ...leg, ratio: (leg.ratio ?? 1) * 1.4 }));
  const red = measuredJobs(stage, like, stage.pullEvent(pull), { legs: grown });
  expect((await playReport(stage, red, { inputs })).conclusion).toBe('failure');
  stage.pushToPull(pull);
  const mended = measuredJobs(stage, like, stage.pullEvent(pull), { legs: LEGS });
  expect((await playReport(stage, mended, { inputs })).conclusion).toBe('success');
  const [comment = '', ...more] = stage.comments(pull).map(plain);
  expect(more).toEqual([]);
  expect(comment).toContain('earlier alert resolved');
});
