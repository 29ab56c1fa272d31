// A repository that measures pull requests only: what was tested is what was merged, so those runs are its history.
import { expect, it } from 'vitest';
import { mergePull } from '../../harness/github/seed-pulls.ts';
import { pullWith } from '../commit-files.ts';
import { measuredJobs, playReport } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

it('compares with the runs of merged pull requests, and gates on them', async () => {
  const { stage, like } = scene;
  const { store } = stage.world;
  for (const ratio of [1.01, 0.99, 1, 1.02, 0.98]) {
    const number = pullWith(stage, {});
    measuredJobs(stage, like, stage.pullEvent(number), { legs: [{ ratio }] });
    const pull = store.pulls.get(number);
    if (pull !== undefined) mergePull(store, pull);
  }
  // One that was tested and then changed by its merge: main has moved in between.
  const late = pullWith(stage, {});
  measuredJobs(stage, like, stage.pullEvent(late), { legs: [{ ratio: 5 }] });
  stage.commitToMain();
  const pull = store.pulls.get(late);
  if (pull !== undefined) mergePull(store, pull);
  for (const run of store.runs.values())
    store.runs.set(run.id, { ...run, status: 'completed', conclusion: 'success' });

  const run = measuredJobs(stage, like, stage.pullEvent(stage.openPull()), { legs: [{ ratio: 1.4 }] });
  const told = await playReport(stage, run, { inputs: { budget: '+10 %' } });
  expect(told.outputs).toMatchObject({ verdict: 'fail', 'baseline-runs': '5' });
});
