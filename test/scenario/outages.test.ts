// GitHub answers with errors, too slowly or not at all while post runs: the job stays as it was, the receipt is kept, the wait is bounded.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Fault } from '../harness/github/faults.ts';
import { openStage, type Stage } from './stage.ts';
import { trainJob } from './train-job.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const POST_LIMIT_MS = 60_000;
const EVERY_FAULT: readonly (readonly [string, Fault])[] = [
  ['errors 503', { status: 503 }],
  [
    'a rate limit of an hour',
    { status: 429, message: 'API rate limit exceeded', headers: { 'retry-after': '3600' } },
  ],
  ['silence', { slowMs: 30_000 }],
  ['cut connections', { reset: true }],
];

it.each(EVERY_FAULT)('%s', async (_, fault) => {
  stage.world.github.fail('*', fault, Number.POSITIVE_INFINITY);
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), trainJob({ inputs: { budget: '+10 %' } }));
  expect(result.conclusion).toBe('success');
  expect(result.receipts[0]?.energy.total_j).toBeGreaterThan(500);
  expect(result.summary).toMatch(/^### ⚪ Not compared/);
  const post = result.steps.find(({ kind }) => kind === 'post');
  expect(post?.durationMs).toBeLessThan(POST_LIMIT_MS);
  expect(result.annotations.some(({ level }) => level === 'warning')).toBe(true);
  expect(result.leftovers).toEqual([]);
  expect(stage.world.problems).toEqual([]);
});

it('an artifact service that is down costs the upload, not the comment', async () => {
  stage.world.results.fail('*', { status: 503 }, Number.POSITIVE_INFINITY);
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), trainJob());
  expect(result.conclusion).toBe('success');
  expect(result.receipts[0]?.energy.total_j).toBeGreaterThan(500);
  expect(stage.comments(pull)).toEqual([expect.stringContaining('The receipt could not be uploaded')]);
  expect(result.leftovers).toEqual([]);
  expect(stage.world.problems).toEqual([]);
});
