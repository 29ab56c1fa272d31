// Several jobs write their comment in whatever order their requests are served: no job's row is lost, and no job's energy.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Receipt } from '../../../../src/account/receipt/receipt.ts';
import { pullNow } from '../../../../src/entry/run/base/pull-now.ts';
import { type JobComment, writeJobComment } from '../../../../src/entry/run/comment/job-comment.ts';
import { parseState } from '../../../../src/report/hidden-state.ts';
import { jobResultOf } from '../../../../src/report/reduce-job.ts';
import { DEFAULT_POLICY } from '../../../../src/review/budget/policy.ts';
import { branches, type OnFake, onFake } from '../../../github/on-fake.ts';
import { MONA } from '../../../harness/events/event.ts';
import { openPull } from '../../../harness/github/seed-pulls.ts';
import { quiet } from '../../../report/sample-model.ts';
import { receiptOf } from '../../../review/receipt-builder.ts';

const RUN = 7_001;
const SHA = 'a'.repeat(40);
const { comparison } = quiet;

const receiptOfJob = (job: string): Receipt => {
  const like = receiptOf();
  return {
    ...like,
    id: `r-${job}`,
    subject: { ...like.subject, job, series: job, run_id: RUN, run_attempt: 1 },
  };
};

function resultOf(receipt: Receipt) {
  if (comparison === null) throw new Error('the sample is compared');
  const { series } = receipt.subject;
  return jobResultOf({ receipt, review: { label: series, comparison }, verdict: null });
}

let fake: OnFake;
beforeEach(async () => {
  fake = await onFake();
  branches(fake.store);
  openPull(fake.store, { head: 'change', user: MONA });
});
afterEach(() => fake[Symbol.asyncDispose]());

interface Post {
  /** Receipts that lie in the artifacts of the run. */
  readonly left: Receipt[];
  readonly turn: () => Promise<unknown>;
}

/** The post step of one job: its receipt is kept, then it speaks. */
function post(job: string, { left, turn }: Post) {
  const receipt = receiptOfJob(job);
  left.push(receipt);
  const repository = fake.brisk(async (...call) => {
    await turn();
    return fetch(...call);
  });
  const marker = {
    id: 'default',
    workflow16: 'b'.repeat(16),
    run: RUN,
    attempt: 1,
    sha: SHA,
    set: 'c'.repeat(16),
  };
  const comment: JobComment = {
    repository,
    pull: pullNow(repository, 1, { ok: false, note: { code: 'unread', severity: 'info', text: '' } }),
    config: null,
    mode: 'always',
    policy: DEFAULT_POLICY,
    hasReportJob: false,
    model: { ...quiet, receipt, marker },
    result: resultOf(receipt),
    receipts: [receipt],
    others: async () => {
      await turn();
      return left.filter(({ id }) => id !== receipt.id);
    },
    resultsOf: async (receipts) => receipts.map(resultOf),
    pause: async () => void (await turn()),
  };
  return writeJobComment(comment);
}

/** Jobs in the comment, and of how many jobs it has counted the energy; the first of several comments, should there be more. */
function said() {
  const [comment, ...more] = fake.store.comments.values();
  const { jobs, totals } = parseState(comment?.body ?? '');
  return {
    jobs: jobs.map(({ series }) => series).toSorted(),
    counted: totals.receipts.length,
    more: more.length,
  };
}

const ALL = { jobs: ['a', 'b', 'c'], counted: 3, more: 0 };

it('law: whatever the order of their requests, the comment has every job, or one of them says that it may not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (order) => {
      fake.store.comments.clear();
      const left: Receipt[] = [];
      const turn = (): Promise<unknown> => order.schedule(Promise.resolve());
      const posts = ['a', 'b', 'c'].map(async (job) => {
        await turn();
        return post(job, { left, turn });
      });
      const notes = (await order.waitFor(Promise.all(posts))).flatMap((spoken) => spoken.notes);
      if (!notes.some(({ code }) => code === 'comment-crossed')) expect(said()).toEqual(ALL);
    }),
    { numRuns: 10 },
  );
}, 60_000);

it('who read before another one wrote, and writes after it, brings back what it has put its text over', async () => {
  const left: Receipt[] = [];
  const free = async (): Promise<void> => {};
  await post('c', { left, turn: free });
  let turns = 0;
  let wake = (): void => {};
  const isRead = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const slow = post('a', {
    left,
    turn: async () => {
      turns += 1;
      // Its others, the comments, and then the write.
      if (turns === 3) await isRead;
    },
  });
  await expect.poll(() => turns).toBe(3);
  const overwritten = await post('b', { left, turn: free });
  expect(overwritten.notes).toEqual([]);
  wake();
  await slow;
  expect(said()).toEqual(ALL);
});

it('law: a job killed at any of its requests is in the comment once a later one has written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 0, max: 8 }), async (order, killedAt) => {
      fake.store.comments.clear();
      const left: Receipt[] = [];
      const turn = (): Promise<unknown> => order.schedule(Promise.resolve());
      let turns = 0;
      const killed = async (): Promise<unknown> => {
        turns += 1;
        return turns > killedAt ? new Promise(() => {}) : turn();
      };
      void post('a', { left, turn: killed });
      await order.waitFor(post('b', { left, turn }));
      await order.waitAll();
      await order.waitFor(post('c', { left, turn }));
      expect(said()).toEqual(ALL);
    }),
    { numRuns: 10 },
  );
}, 60_000);
