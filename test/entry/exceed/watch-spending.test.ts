// A running command is ended when its limit is certainly gone, a beat after the first sight of it, and never on doubt.
import { afterEach, describe, expect, it } from 'vitest';
import { receiptsSoFar } from '../../../src/entry/exceed/receipts-so-far.ts';
import { type Judgement, watchSpending } from '../../../src/entry/exceed/watch-spending.ts';
import { parseBudgets } from '../../../src/review/budget/parse.ts';
import { DEFAULT_POLICY } from '../../../src/review/budget/policy.ts';
import { NO_ANCHOR } from '../../../src/review/comparison/anchor.ts';
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

/** At which second the command was ended, and why; null where it ended by itself. The clock is the pause between two beats. */
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
    second += 1;
    if (now === undefined) over.abort();
    else trace.grow(now);
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
  return excess === null ? null : { second, budget: excess.check.budget, spentJ: excess.spentJ };
}

const steady = (seconds: number): readonly number[] => Array.from({ length: seconds }, () => 720);

describe('a fixed limit', () => {
  // 720 W are 0.2 Wh a second. The counter of this card is good for ±5 %, and its edges for less the longer it runs.
  it('ends the command when the energy without its uncertainty is above it, and not before', async () => {
    const ended = await watch({ budget: '20 Wh', watts: steady(300) });
    expect(ended?.budget).toBe('20 Wh');
    const spentWh = (ended?.spentJ ?? 0) / 3_600;
    expect(spentWh).toBeGreaterThan(20 / 0.96);
    expect(spentWh).toBeLessThan(20 / 0.9);
  });

  it('is found at the beat although the power rises hundredfold on the way', async () => {
    const watts = [...Array.from({ length: 200 }, () => 7), ...steady(300)];
    const ended = await watch({ budget: '20 Wh', watts });
    expect((ended?.spentJ ?? 0) / 3_600).toBeLessThan(20 / 0.9);
  });

  it.each([
    ['a run that stays below', { budget: '20 Wh', watts: steady(90) }],
    ['a run that ends within the doubt', { budget: '20 Wh', watts: steady(101) }],
    ['a limit that only warns', { budget: 'warn: 1 Wh', watts: steady(100) }],
    ['a rise without a base', { budget: '+10 %', watts: steady(100) }],
    ['a month, whatever it holds', { budget: '1 Wh per month on main', watts: steady(100) }],
    ['a sampler that has died before', { budget: '20 Wh', watts: steady(300), samplerDiesAt: 50 }],
    ['a judgement that comes after the end', { budget: '1 Wh', watts: steady(20), comesAt: 20 }],
  ])('never ends %s', async (_, course) => {
    expect(await watch(course)).toBeNull();
  });

  it('counts from the start of the command when its judgement comes late', async () => {
    const ended = await watch({ budget: '20 Wh', watts: steady(300), comesAt: 200 });
    expect(ended?.second).toBeLessThanOrEqual(203);
  });

  it('in grams is at the pinned intensity of the place', async () => {
    // 342 g/kWh in Germany: 5 g are 14.6 Wh.
    const ended = await watch({ budget: '5 gCO2e', watts: steady(300) });
    const spentWh = (ended?.spentJ ?? 0) / 3_600;
    expect(spentWh).toBeGreaterThan(14.6 / 0.96);
    expect(spentWh).toBeLessThan(14.7 / 0.9);
  });
});
