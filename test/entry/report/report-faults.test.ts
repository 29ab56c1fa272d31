// The report job while comments arrive in part: no second one is opened, and the one in place is found again.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pullRequestEvent } from '../../harness/events/pull-request.ts';
import { NETWORK_FAULTS } from '../../harness/github/network-faults.ts';
import { EIGHT, type Measured, openScene, type Scene } from '../run-scene.ts';

let scene: Scene;
let run: Measured;
beforeEach(async () => {
  scene = await openScene();
  scene.history([{}, { job: 'eval' }], EIGHT);
  run = scene.measure(pullRequestEvent(scene.world.store, scene.pull()), [{}, { job: 'eval' }]);
});
afterEach(() => scene.close());

const CUT = NETWORK_FAULTS['a body that is cut in the middle'];

it('comments that arrive in part, once and for good', async () => {
  await scene.report(run);
  scene.world.github.fail('issues/list-comments', CUT);
  await scene.report(run);
  expect(scene.comments()).toHaveLength(1);
  scene.world.github.fail('issues/list-comments', CUT, Number.POSITIVE_INFINITY);
  const { model, commentUrl } = await scene.report(run);
  expect(commentUrl).toBeNull();
  expect(model.notes.map(({ text }) => text).join()).toContain('Commenting on the pull request failed');
  expect(scene.comments()).toHaveLength(1);
});
