// A running command is ended when its limit is certainly gone, a beat after the first sight of it, and never on doubt.
import { afterEach, describe, expect, it } from 'vitest';
import { receiptsSoFar } from '../../../src/entry/exceed/receipts-so-far.ts';
import { type Judgement, watchSpending } from '../../../src/entry/exceed/watch-spending.ts';
import { readTrace } from '../../../src/entry/read-trace.ts';
import { parseBudgets } from '../../../src/review/budget/parse.ts';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { NO_ANCHOR } from '../../../src/review/comparison/anchor.ts';
import { leastEntry } from '../../../src/review/exceed/least-entry.ts';
import { entryOf } from '../../../src/review/history/reduce.ts';
import { review } from '../../../src/review/review.ts';
import { epochMs } from '../../../src/units.ts';
import { receiptOf } from '../../review/receipt-builder.ts';
import { accountingOf } from './accounting.ts';
import { type GrowingTrace, growingTrace, STARTED_US } from './growing-trace.ts';

let growing: GrowingTrace | null = null;
afterEach(() => growing?.remove());

const accounting = await accountingOf();
const judgementOf = (budget: string): Judgement => ({
  receiptOf: receiptsSoFar(accounting, receiptOf().subject),
  review: (entry) =>
    review({
      jobs: [{ label: 'train', series: entry.series, attempts: [entry], ambiguous: false, missing: null }],
      extent: 'job',
      history: [],
      spent: {},
      unread: false,
      anchor: NO_ANCHOR,
      budgets: parseBudgets(budget),
      policy: { ...DEFAULT_POLICY, onExceed: 'stop' },
      acceptance: null,
      now: epochMs(Date.parse(entry.started_at)),
      event: 'other',
    }),
});

interface Course {
  readonly budget: string;
  /** W in every second; the command ends after the last. */
  readonly watts: readonly number[];
  readonly samplerDiesAt?: number;
  readonly comesAt?: number;
}

/** At which second the command was ended; null where it ended by itself. The clock is the pause between two beats. */
async function watch({ budget, watts, samplerDiesAt = Number.POSITIVE_INFINITY, comesAt = 0 }: Course) {
  const trace = growingTrace();
  growing = trace;
  const over = new AbortController();
  let second = 0;
  const coming: { resolve?: (judgement: Judgement) => void } = {};
  const judgement = new Promise<Judgement>((resolve) => {
    coming.resolve = resolve;
  });
  const grow = () => {
    if (second === comesAt) coming.resolve?.(judgementOf(budget));
    const now = watts[second];
    if (now === undefined) return over.abort();
    trace.grow(now);
    second += 1;
  };
  for (let before = 0; before <= comesAt; before += 1) grow();
  const excess = await watchSpending({
    trace: trace.path,
    startUs: STARTED_US,
    beatMs: 1_000,
    samplerLives: () => second < samplerDiesAt,
    judgement,
    pause: async () => grow(),
    over: over.signal,
  });
  return excess === null ? null : { second, budget: excess.check.budget };
}

/** What was certain after so many seconds of the newest course, Wh. */
async function certainWh(second: number): Promise<number> {
  const trace = readTrace(growing?.path ?? '');
  const window = { startUs: STARTED_US, endUs: STARTED_US + second * 1_000_000 };
  const receipt = await receiptsSoFar(accounting, receiptOf().subject)(trace, window);
  return (leastEntry(entryOf(receipt))?.energy.total_j ?? 0) / 3_600;
}

const steady = (seconds: number): readonly number[] => Array.from({ length: seconds }, () => 720);
/** Two beats after the moment at which it is certain, and some thousandths of the limit. */
const LATE = { beats: 3, part: 1.002 };

describe('a fixed limit', () => {
  // In Germany, at 342 g/kWh, 7 g are 20.5 Wh.
  it.each([
    ['energy, at a steady power', '20 Wh', 20, steady(300)],
    [
      'energy, at a power that rises hundredfold',
      '20 Wh',
      20,
      [...Array.from({ length: 200 }, () => 7), ...steady(300)],
    ],
    ['grams, at the pinned intensity of the place', '7 gCO2e', 7_000 / 342, steady(300)],
    [
      'energy, at a power that falls',
      '20 Wh',
      20,
      [...steady(90), ...Array.from({ length: 200 }, () => 300)],
    ],
  ])('of %s ends the command as soon as it is certainly gone', async (_, budget, limitWh, watts) => {
    const ended = await watch({ budget, watts });
    const second = ended?.second ?? 0;
    expect(ended?.budget).toBe(budget);
    expect(await certainWh(second)).toBeGreaterThan(limitWh);
    expect(await certainWh(second - LATE.beats)).toBeLessThanOrEqual(limitWh * LATE.part);
  });

  it.each([
    ['a run that stays below', { budget: '20 Wh', watts: steady(90) }],
    ['a run that ends within the doubt', { budget: '20 Wh', watts: steady(105) }],
    ['a limit that only warns', { budget: 'warn: 1 Wh', watts: steady(100) }],
    ['a rise without a base', { budget: '+10 %', watts: steady(100) }],
    ['a month, whatever it holds', { budget: '1 gCO2e per month on main', watts: steady(100) }],
    ['a sampler that has died before', { budget: '20 Wh', watts: steady(300), samplerDiesAt: 50 }],
    ['a judgement that comes after the end', { budget: '1 Wh', watts: steady(20), comesAt: 20 }],
  ])('never ends %s', async (_, course) => {
    expect(await watch(course)).toBeNull();
  });

  it('counts from the start of the command when its judgement comes late', async () => {
    const ended = await watch({ budget: '20 Wh', watts: steady(300), comesAt: 200 });
    expect(ended?.second).toBe(202);
  });
});
