// A rise of 30 % over a limit of +10 %: the job fails by its post step alone, and everything was kept before anything was said.
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { series16 } from '../../src/account/receipt/series.ts';
import type { Entry } from '../../src/review/history/entry.ts';
import { EIGHT_RUNS, measuredRun, seedHistory } from './history.ts';
import { plain } from './plain.ts';
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

it('fails with a cause, after the receipt was kept', async () => {
  seedHistory(stage, like, EIGHT_RUNS);
  const pull = stage.openPull();
  const job = trainJob({ inputs: { budget: '+10 %' }, watts: 520 });
  const result = await stage.play(stage.pullEvent(pull), job);

  expect(result.conclusion).toBe('failure');
  expect(result.steps.map(({ name, exitCode }) => [name, exitCode])).toEqual([
    ['carbon-action', 0],
    ['Check out', 0],
    ['Train', 0],
    ['Post carbon-action', 1],
  ]);
  // The outcome of the work itself: our own verdict is no part of it.
  expect(result.receipts.map(({ subject }) => subject.outcome)).toEqual(['success']);

  const [comment = '', ...more] = stage.comments(pull).map(plain);
  expect(more).toEqual([]);
  // The GPU draws 120 W more for 1.5 s: 180 J over some 610 J, CPU included.
  expect(comment).toMatch(/^> \[!CAUTION\]\n> \*\*CI energy \+(?:2[789]|3[0-2]) %, limit \+10 %\.\*\*/m);
  expect(comment).toMatch(/^> \*\*Cause:\*\* `train` (?:takes \d+ % longer and )?draws \d+ % more power/m);
  const said = result.annotations.filter(({ title }) => title === 'carbon-action');
  expect(said.map(({ level }) => level)).toEqual(['error']);

  const [receipt] = result.receipts;
  const artifact = [...stage.world.store.artifacts.values()].find(({ runId }) => runId === result.runId);
  expect(artifact?.name).toBe(`carbon-receipt-${series16(receipt?.subject.series ?? '')}-1`);
  expect(artifact?.id).toBeLessThan([...stage.world.store.comments.keys()][0] ?? 0);
  expect(stage.world.problems).toEqual([]);
});
