// A pull request that changes nothing about energy, against eight base runs: one quiet line, and green.
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../src/review/history/entry.ts';
import { EIGHT_RUNS, measuredRun, seedHistory } from './history.ts';
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

it('says "no change" in one line of 120 visible characters, and passes', async () => {
  seedHistory(stage, like, EIGHT_RUNS);
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), trainJob({ inputs: { budget: '+10 %' } }));
  expect(result.conclusion).toBe('success');
  const [comment = '', ...more] = stage.comments(pull);
  expect(more).toEqual([]);
  const [, line = '', empty] = comment.split('\n');
  expect(line).toMatch(/^✅ \*\*CI energy: no change\.\*\* /);
  expect([...line.replaceAll(/[*`]/g, '')].length).toBeLessThanOrEqual(120);
  expect(empty).toBe('');
  expect(comment).toContain('8 base runs');
  // Base, policy, history, comment: what an ordinary job of an ordinary pull request may cost of the hourly limit.
  expect(stage.world.github.requests.length).toBeLessThanOrEqual(12);
  expect(result.annotations.filter(({ level }) => level !== 'notice')).toEqual([]);
  expect(stage.world.problems).toEqual([]);
});
