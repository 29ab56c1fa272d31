// GitHub answers with errors, too slowly or not at all while post runs: the job stays as it was, the receipt is kept, the wait is bounded.
import { describe, expect, it } from 'vitest';
import type { Fault } from '../harness/github/faults.ts';
import { hasPidNamespaces } from '../harness/runner/pid-namespace.ts';
import { openStage } from './stage.ts';
import { trainJob } from './train-job.ts';

/** Nearly all of their time is waiting, which can be done at once where no job sees the others. */
const alone = hasPidNamespaces();

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

describe('an outage', { concurrent: alone }, () => {
  it.for(EVERY_FAULT)('%s', async ([, fault], { onTestFinished }) => {
    const stage = await openStage();
    onTestFinished(() => stage.close());
    stage.world.github.fail('*', fault, Number.POSITIVE_INFINITY);
    const pull = stage.openPull();
    const job = { ...trainJob({ inputs: { budget: '+10 %' } }), alone };
    const result = await stage.play(stage.pullEvent(pull), job);
    expect(result.conclusion).toBe('success');
    expect(result.receipts[0]?.energy.total_j).toBeGreaterThan(500);
    expect(result.receipts[0]?.machine.contended).toBe(false);
    expect(result.summary).toMatch(/^### ⚪ Not compared/);
    const post = result.steps.find(({ kind }) => kind === 'post');
    expect(post?.durationMs).toBeLessThan(POST_LIMIT_MS);
    expect(result.annotations.some(({ level }) => level === 'warning')).toBe(true);
    expect(result.leftovers).toEqual([]);
    expect(stage.world.problems).toEqual([]);
  });

  it('an artifact service that is down costs the upload, not the comment', async ({ onTestFinished }) => {
    const stage = await openStage();
    onTestFinished(() => stage.close());
    stage.world.results.fail('*', { status: 503 }, Number.POSITIVE_INFINITY);
    const pull = stage.openPull();
    const result = await stage.play(stage.pullEvent(pull), { ...trainJob(), alone });
    expect(result.conclusion).toBe('success');
    expect(result.receipts[0]?.energy.total_j).toBeGreaterThan(500);
    expect(stage.comments(pull)).toEqual([expect.stringContaining('The receipt could not be uploaded')]);
    expect(result.leftovers).toEqual([]);
    expect(stage.world.problems).toEqual([]);
  });
});
