// Two receipts of one attempt that cannot be told apart: neither is judged, and the remedy is a name.
import { expect, it } from 'vitest';
import { EIGHT_RUNS } from '../history.ts';
import { plain } from '../plain.ts';
import { addReceipt, measuredJobs, playReport, seedRuns } from '../report-stage.ts';
import { useStage } from '../use-stage.ts';

const scene = useStage();

it('asks for a name', async () => {
  const { stage, like } = scene;
  const { store } = stage.world;
  seedRuns(stage, like, { legs: [{}], ratios: EIGHT_RUNS });
  const pull = stage.openPull();
  const run = measuredJobs(stage, like, stage.pullEvent(pull), { legs: [{ ratio: 1.4 }] });
  const [first] = run.receipts;
  if (first === undefined) throw new Error('no receipt');
  const id = addReceipt(stage.world, { ...first, id: 'another-receipt' });
  const twin = store.artifacts.get(id);
  // A name is unique in a run: the second job found it taken.
  if (twin) store.artifacts.set(id, { ...twin, name: `${twin.name}-another1` });
  const told = await playReport(stage, run, { inputs: { budget: 'train: +10 %' } });
  expect(told.conclusion).toBe('success');
  expect(told.outputs).toMatchObject({ verdict: 'inconclusive', reason: 'ambiguous-series' });
  expect(stage.comments(pull).map(plain).join('')).toContain('name');
});
