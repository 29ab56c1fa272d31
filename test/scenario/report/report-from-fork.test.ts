// A fork's pull request gets its comment from `workflow_run`: found through the API, worked out anew, labelled, and never history.
import { expect, it } from 'vitest';
import { CONFIG, pullWith, putOnMain } from '../commit-files.ts';
import { EIGHT_RUNS } from '../history.ts';
import { plain } from '../plain.ts';
import { measuredJobs, playReport, playRunReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const READ_ONLY = { contents: 'read', actions: 'read', 'pull-requests': 'read' } as const;

it('a fork whose branch is called main is compared with ours, by our config, and said to report itself', async () => {
  const { stage, like } = scene;
  putOnMain(stage, { [CONFIG]: 'version: 1\nbudgets: ["+10 %"]\n' });
  seedRuns(stage, like, { legs: [{}, { job: 'eval' }], ratios: EIGHT_RUNS });
  const pull = pullWith(
    stage,
    { [CONFIG]: 'version: 1\nbudgets: ["+100 %"]\n' },
    { fork: 'mallory', branch: 'main' },
  );
  const run = measuredJobs(stage, like, stage.pullEvent(pull), {
    legs: [{ ratio: 1.4 }, { job: 'eval', ratio: 1.4 }],
  });
  const own = await playReport(stage, run, { permissions: READ_ONLY });
  expect(own.conclusion).toBe('failure');
  expect(stage.comments(pull)).toEqual([]);
  const artifacts = stage.world.store.artifacts.size;

  const told = await playRunReport(stage, run);
  expect(told.outputs).toMatchObject({ verdict: 'fail', 'baseline-runs': '8', 'baseline-distance': '0' });
  const [comment = '', ...more] = stage.comments(pull).map(plain);
  expect(more).toEqual([]);
  expect(comment).toMatch(/CI energy \+(?:39|4[01]) %, limit \+10 %/);
  expect(comment).toMatch(/self-reported/i);
  expect(stage.world.store.artifacts.size).toBe(artifacts);
});

it('a merge commit of the receipt’s choice is not believed', async () => {
  const { stage, like } = scene;
  const entries = seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = pullWith(stage, {}, { fork: 'mallory', branch: 'patch' });
  // It names an old commit of main as the one that was tested, so that its parent would be the base.
  const changed = (receipt: typeof like) => ({
    ...receipt,
    subject: { ...receipt.subject, sha: entries[2]?.sha ?? null, tree: entries[2]?.sha ?? null },
  });
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ changed }] });
  const told = await playRunReport(stage, run, { inputs: { budget: '+10 %' } });
  expect(told.outputs).toMatchObject({ 'baseline-sha': entries.at(-1)?.sha, 'baseline-runs': '8' });
});

it('is no base value, whatever tree it names', async () => {
  const { stage, like } = scene;
  const pull = pullWith(stage, {}, { fork: 'mallory', branch: 'patch' });
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{}] });
  await playRunReport(stage, run);
  const next = measuredJobs(stage, like, stage.pullEvent(stage.openPull()), { legs: [{}] });
  const told = await playReport(stage, next, { inputs: { budget: '+10 %' } });
  expect(told.outputs.verdict).toBe('no-baseline');
});
