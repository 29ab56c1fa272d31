// A whole run from its receipts to one comment: what is judged, what is said, and how many calls it costs.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeGroupEvent } from '../../harness/events/merge-group.ts';
import { pullRequestEvent } from '../../harness/events/pull-request.ts';
import { pushEvent } from '../../harness/events/push.ts';
import { EIGHT, openScene, type Scene } from '../run-scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const LEGS = [{ job: 'train' }, { job: 'eval', ratio: 0.5 }] as const;
const TEN = { budget: '+10 %' };
const pulled = () => pullRequestEvent(scene.world.store, scene.pull());

it('a rise of the total fails, in one comment with a row for each job', async () => {
  scene.history(LEGS, EIGHT);
  const run = scene.measure(pulled(), [
    { job: 'train', ratio: 1.4 },
    { job: 'eval', ratio: 0.5 },
  ]);
  const { model, commentUrl } = await scene.report(run, TEN);
  // (1.4 + 0.5) / 1.5 = 1.267.
  expect(model.total?.change.change).toBeCloseTo(0.267, 2);
  expect(model.verdict).toMatchObject({ verdict: 'fail', reason: 'over-limit', failed: true });
  const [comment = '', ...more] = scene.comments();
  expect(more).toEqual([]);
  expect(comment).toMatch(/`train`[^\n]*\+40/);
  expect(commentUrl).toMatch(/^http/);
});

it('a leg that left no receipt is named with its reason, and stays out of the ratio', async () => {
  scene.history(LEGS, EIGHT);
  const run = scene.measure(pulled(), [{ job: 'train' }]);
  const needs = JSON.stringify({ train: { result: 'success' }, eval: { result: 'failure' } });
  const { model } = await scene.report(run, { ...TEN, needs });
  expect(model.missing).toEqual([{ label: 'eval', why: 'failed before it was measured' }]);
  expect(Math.abs(model.total?.change.change ?? 1)).toBeLessThan(0.03);
});

it('attempts are pooled, and a job that was not run again stands by its first', async () => {
  scene.history(LEGS, EIGHT);
  const event = pulled();
  const first = scene.measure(event, [
    { job: 'train', ratio: 1.2 },
    { job: 'eval', ratio: 0.5 },
  ]);
  await scene.report(first);
  const second = scene.measure(event, [{ job: 'train', ratio: 1.4 }], first);
  const { model } = await scene.report(second);
  expect(model.jobs.map(({ label, attempts, attempt }) => [label, attempts, attempt])).toEqual([
    ['train', 2, 2],
    ['eval', 1, 1],
  ]);
});

describe('calls to the REST service', () => {
  it.each([8, 60])('with %d runs of main', async (count) => {
    scene.history(
      LEGS,
      Array.from({ length: count }, (_, at) => EIGHT[at % EIGHT.length] ?? 1),
    );
    const run = scene.measure(pulled(), [
      { job: 'train', ratio: 1.4 },
      { job: 'eval', ratio: 0.5 },
    ]);
    scene.calls();
    await scene.report(run, TEN);
    // Commit, config, line, workflow at the base, pull; bundle, its run, its content; comments, earlier runs, write.
    expect(scene.calls()).toHaveLength(11);
  });
});

it('a push writes one bundle, no comment, and turns nothing red', async () => {
  scene.history(LEGS, EIGHT);
  scene.commit();
  const run = scene.measure(pushEvent(scene.world.store, 'main'), [{ job: 'train', ratio: 1.4 }]);
  const { model } = await scene.report(run, TEN);
  expect(model.verdict.failed).toBe(false);
  expect(scene.uploads).toEqual([expect.stringMatching(/^carbon-base-[0-9a-f]{16}$/)]);
  expect(scene.comments()).toEqual([]);
});

it('a merge queue is gated without a comment', async () => {
  scene.history([{ job: 'train' }], EIGHT);
  const event = mergeGroupEvent(scene.world.store, scene.pull());
  const { model } = await scene.report(scene.measure(event, [{ job: 'train', ratio: 1.4 }]), TEN);
  expect(model.verdict.failed).toBe(true);
  expect(scene.comments()).toEqual([]);
});

it('a run without any receipt is said, and is red only where the policy asks for it', async () => {
  scene.history(LEGS, EIGHT);
  const { model } = await scene.report(scene.measure(pulled(), []), TEN);
  expect(model.verdict).toMatchObject({ reason: 'gap', failed: false });
  expect(model.missing.map(({ label }) => label)).toEqual(['train', 'eval']);
  expect(scene.comments()).toHaveLength(1);
});

it('a run that was superseded counts by what its jobs left, another pull request does not', async () => {
  scene.history(LEGS, EIGHT);
  const event = pulled();
  await scene.report(scene.measure(event, LEGS), TEN);
  // Cancelled before its report job: two receipts, no comment. The next one has none at all.
  scene.measure(event, LEGS);
  scene.measure(event, []);
  await scene.report(scene.measure(event, LEGS), TEN);
  // Four runs, three with figures: 3 × 1.5 × 6 kJ = 27 kJ = 7.5 Wh.
  expect(scene.comments().join('')).toMatch(/this PR so far: 3 of 4 runs measured, 7\.50\u00a0Wh/);
});
