// How often an exporter is asked, and how long its answer counts, in simulated time.
import { describe, expect, it } from 'vitest';
import { newFeed } from '../../../../src/measure/meter/exporter/exporter-feed.ts';

/** Passes a number of seconds, in which the exporter's value is `valueAt` (null: no answer); answers take `tookMs`. */
async function pass(seconds: number, valueAt: (second: number) => number | null, tookMs = 0) {
  let nowMs = 0;
  let timer: { atMs: number; run: () => void } | null = null;
  const askedAt: number[] = [];
  const feed = newFeed<number>({
    ask: async () => {
      askedAt.push(nowMs / 1_000);
      nowMs += tookMs;
      return valueAt(nowMs / 1_000);
    },
    isSame: (a, b) => a === b,
    first: -1,
    nowMs: () => nowMs,
    after(ms, run) {
      timer = { atMs: nowMs + ms, run };
      return () => {
        timer = null;
      };
    },
  });
  const next = (): { atMs: number; run: () => void } | null => timer;
  for (let due = next(); due !== null && due.atMs <= seconds * 1_000; due = next()) {
    nowMs = due.atMs;
    timer = null;
    due.run();
    await Promise.resolve();
    await Promise.resolve();
  }
  nowMs = seconds * 1_000;
  return { askedAt, latest: feed.latest(), close: feed.close, isTicking: () => timer !== null };
}

describe('the feed', () => {
  it('asks every second while every answer is new', async () => {
    const { askedAt, latest } = await pass(5, (second) => second);
    expect(askedAt).toEqual([1, 2, 3, 4, 5]);
    expect(latest).toBe(5);
  });

  it('asks ever less often while nothing is new, but every 5 s', async () => {
    const { askedAt } = await pass(30, () => 7);
    // The first answer is new; from then on the wait doubles: 2, 4, 5, 5, …
    expect(askedAt).toEqual([1, 2, 4, 8, 13, 18, 23, 28]);
  });

  it('never has two questions under way: the next comes a period after the answer', async () => {
    const { askedAt } = await pass(5, (second) => second, 400);
    expect(askedAt).toEqual([1, 2.4, 3.8]);
  });

  it.each<[string, number, number | null]>([
    // Last answer at 5 s with a period of 1 s; unanswered from then on, the period grows to 5 s: forgotten after 20 s.
    ['counts for a while', 25, 5],
    ['is forgotten then', 26, null],
  ])('an answer %s', async (_, seconds, expected) => {
    expect((await pass(seconds, (second) => (second <= 5 ? second : null))).latest).toBe(expected);
  });

  it('comes back with the exporter', async () => {
    expect((await pass(60, (second) => (second > 5 && second < 50 ? null : second))).latest).not.toBeNull();
  });

  it('asks nobody once it is closed', async () => {
    const feed = await pass(2, () => 1);
    feed.close();
    expect(feed.isTicking()).toBe(false);
  });
});
