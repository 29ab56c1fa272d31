// Where `workflow_run` leads to no pull request, or to more than one, the report stays in the job summary.
import { expect, it } from 'vitest';
import { MONA } from '../../harness/events/event.ts';
import { closePull, openPull, pushToPull } from '../../harness/github/seed-pulls.ts';
import type { Pull, Store } from '../../harness/github/store.ts';
import { pullWith } from '../commit-files.ts';
import { EIGHT_RUNS } from '../history.ts';
import { measuredJobs, playRunReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

const forcePush = (store: Store, pull: Pull): void => {
  const files = { 'other.txt': 'rewritten\n' };
  const sha = store.git.commit({ parents: [pull.base.sha], files, message: 'again' });
  store.git.setRef(`refs/forks/mallory/${pull.head.ref}`, sha);
  pushToPull(store, pull, sha);
};

const openAnother = (store: Store, pull: Pull): void => {
  store.git.setRef('refs/heads/release', pull.base.sha);
  openPull(store, { head: pull.head.ref, base: 'release', fork: 'mallory', user: MONA });
};

it.each([
  ['closed since', closePull],
  ['force-pushed since', forcePush],
  ['open twice', openAnother],
] as const)('%s', async (_, happens) => {
  const { stage, like } = scene;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const number = pullWith(stage, {}, { fork: 'mallory', branch: 'patch' });
  const run = measuredJobs(stage, like, stage.pullEvent(number), { legs: [{}] });
  const { store } = stage.world;
  const pull = store.pulls.get(number);
  if (pull === undefined) throw new Error('no pull request');
  happens(store, pull);
  const told = await playRunReport(stage, run, { inputs: { budget: '+10 %' } });
  expect(told.conclusion).toBe('success');
  expect(store.comments.size).toBe(0);
  expect(told.said).toContain('CI energy');
  expect(told.said).toMatch(/pull request/);
});
