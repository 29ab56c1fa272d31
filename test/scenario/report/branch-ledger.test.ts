// History on a branch: written by base runs through the API, read by pull requests, and not believed where somebody has edited it.
import { expect, it } from 'vitest';
import { measuredJobs, playReport } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const WRITE = { contents: 'write', actions: 'read', 'pull-requests': 'write' } as const;
const BRANCH = 'carbon-ledger';

async function runOnMain(ratio: number): Promise<void> {
  const { stage, like } = scene;
  stage.commitToMain();
  const run = measuredJobs(stage, like, stage.pushOn(), { legs: [{ ratio }, { job: 'eval', ratio }] });
  const told = await playReport(stage, run, { inputs: { ledger: 'branch' }, permissions: WRITE });
  expect(told.conclusion).toBe('success');
}

async function compared(ratio = 1): Promise<Readonly<Record<string, string>>> {
  const { stage, like } = scene;
  const run = measuredJobs(stage, like, stage.pullEvent(stage.openPull()), {
    legs: [{ ratio }, { job: 'eval', ratio }],
  });
  const told = await playReport(stage, run, { inputs: { ledger: 'branch', budget: '+10 %' } });
  return told.outputs;
}

it('keeps a file for each receipt on an orphan branch, and reads it back', async () => {
  const { stage } = scene;
  const { git } = stage.world.store;
  for (const ratio of [1, 1.01, 0.99]) await runOnMain(ratio);
  const tip = git.resolve(BRANCH) ?? '';
  const commits = git.commits(tip, { skip: 0, count: 100 });
  expect(commits).toHaveLength(3);
  expect(commits.at(-1)?.parents).toEqual([]);
  expect(git.mergeBase(tip, 'main')).toBeNull();
  expect(
    [...stage.world.store.artifacts.values()].filter(({ name }) => name.startsWith('carbon-base-')),
  ).toEqual([]);
  expect(await compared()).toMatchObject({ verdict: 'pass', 'baseline-runs': '3' });
});

it('believes no entry of a run that never was', async () => {
  const { stage } = scene;
  const { store } = stage.world;
  for (const ratio of [1, 1.01]) await runOnMain(ratio);
  // What somebody with a right to push may do: forget the runs, and their files name nothing any more.
  const [forged] = [...store.runs.values()].filter(({ event }) => event === 'push');
  if (forged === undefined) throw new Error('no run');
  store.runs.delete(forged.id);
  expect(await compared()).toMatchObject({ 'baseline-runs': '1' });
});

it('without the right to write says so, and breaks nothing', async () => {
  const { stage, like } = scene;
  const run = measuredJobs(stage, like, stage.pushOn(), { legs: [{}] });
  const told = await playReport(stage, run, { inputs: { ledger: 'branch' } });
  expect(told.conclusion).toBe('success');
  expect(`${told.log}${told.said}`).toContain('contents: write');
});
