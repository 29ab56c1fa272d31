// On main the report job writes the history, one bundle for all series; an increase is said and breaks nothing; the next pull request reads it.
import { expect, it } from 'vitest';
import { workflow16 } from '../../../src/account/receipt/series.ts';
import { scheduleEvent } from '../../harness/events/dispatch.ts';
import { WORKFLOW } from '../commit-files.ts';
import { EIGHT_RUNS } from '../history.ts';
import type { Leg } from '../leg.ts';
import { measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const LEGS: readonly Leg[] = [{ job: 'train' }, { job: 'eval', ratio: 0.5 }];
const inputs = { budget: '+10 %' };

it('writes one bundle that the next pull request is compared with', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: LEGS, ratios: EIGHT_RUNS });
  stage.commitToMain();
  const before = new Set(stage.world.store.artifacts.keys());
  const main = measuredJobs(stage, like, stage.pushOn(), { legs: LEGS });
  const receipts = new Set(stage.world.store.artifacts.keys());
  expect((await playReport(stage, main, { inputs })).conclusion).toBe('success');
  const written = [...stage.world.store.artifacts.values()].filter(({ id }) => !receipts.has(id));
  expect(written.map(({ name }) => name)).toEqual([`carbon-base-${workflow16(WORKFLOW)}`]);
  expect(written.every(({ id }) => !before.has(id))).toBe(true);

  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: LEGS });
  const told = await playReport(stage, run, { inputs });
  expect(told.outputs).toMatchObject({ verdict: 'pass', 'baseline-runs': '9', 'baseline-distance': '0' });
});

it('does not turn main red for an increase', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  stage.commitToMain();
  const run = measuredJobs(stage, like, stage.pushOn(), { legs: [{ ratio: 1.5 }] });
  const told = await playReport(stage, run, { inputs });
  expect(told.conclusion).toBe('success');
  expect(told.outputs.verdict).not.toBe('fail');
  expect(told.said).toMatch(/\+(?:49|5[01]) %/);
});

it('a nightly run is compared with the runs before it', async () => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: LEGS, ratios: EIGHT_RUNS });
  const nightly = scheduleEvent(stage.world.store, '0 3 * * *');
  const run = measuredJobs(stage, like, nightly, {
    legs: LEGS.map((leg) => ({ ...leg, ratio: 1.5 * (leg.ratio ?? 1) })),
  });
  const told = await playReport(stage, run, { inputs });
  expect(told.outputs['baseline-runs']).toMatch(/^[78]$/);
  expect(told.said).toMatch(/\+(?:49|5[01]) %/);
});

it('an attempt that is repeated adds its own bundle, and nothing is counted twice', async () => {
  const { stage, like } = scene;
  const first = measuredJobs(stage, like, stage.pushOn(), { legs: [{}] });
  await playReport(stage, first);
  const again = measuredJobs(stage, like, first.event, { legs: [{ ratio: 1.02 }], earlier: first });
  expect((await playReport(stage, again)).conclusion).toBe('success');
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{}] });
  const told = await playReport(stage, run);
  expect(told.outputs['baseline-runs']).toBe('1');
});
