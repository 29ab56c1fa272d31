// Twenty base runs that knew nothing of each other: each left a bundle of its own, and the next reader misses none.
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../src/review/history/entry.ts';
import type { Artifact } from '../harness/github/store.ts';
import { addBundle, EIGHT_RUNS, measuredRun, pastRuns } from './history.ts';
import { openStage, type Stage } from './stage.ts';
import { trainJob } from './train-job.ts';

let like: Entry;
let stage: Stage;
beforeAll(async () => {
  like = await measuredRun();
});
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const REAL = 3;
const COPIES = 17;

/** Takes away what a base run has left, so that the next one runs as if at the same time. */
function hideBundles({ world: { store } }: Stage): readonly Artifact[] {
  const bundles = [...store.artifacts.values()].filter(({ name }) => name.startsWith('carbon-base-'));
  for (const { id } of bundles) store.artifacts.delete(id);
  return bundles;
}

it('reads all twenty', async () => {
  const hidden: Artifact[] = [];
  for (let run = 0; run < REAL; run++) {
    stage.commitToMain();
    await stage.play(stage.pushOn(), trainJob());
    hidden.push(...hideBundles(stage));
  }
  expect(hidden).toHaveLength(REAL);
  const ratios = Array.from({ length: COPIES }, (_, run) => EIGHT_RUNS[run % EIGHT_RUNS.length] ?? 1);
  for (const entry of pastRuns(stage, like, ratios)) addBundle(stage, [entry]);
  for (const artifact of hidden) stage.world.store.artifacts.set(artifact.id, artifact);

  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), trainJob({ inputs: { budget: '+10 %' } }));
  expect(result.conclusion).toBe('success');
  expect(stage.comments(pull)[0]).toContain('20 base runs');
  expect(stage.world.problems).toEqual([]);
});
