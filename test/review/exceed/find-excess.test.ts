// When a budget is certainly gone before the end: exactly when the gate would be red with the least energy that the meters can mean.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/review/budget/policy.ts';
import { findExcess } from '../../../src/review/exceed/find-excess.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { baseRun, pullRun } from '../entry-builder.ts';
import { jobOf, reviewedRun } from '../reviewed.ts';

/** Twenty runs of main around 100 Wh, ±1 %. */
const MAIN = Array.from({ length: 20 }, (_, at) => baseRun(at + 1, { wh: 99 + (at % 3) }));
const STOP: Partial<Policy> = { onExceed: 'stop' };

interface Case {
  readonly budget: string;
  readonly wh: number;
  /** Attempts before this one. */
  readonly earlier?: readonly Entry[];
  readonly history?: readonly Entry[];
  readonly energy?: Partial<Entry['energy']>;
  readonly event?: 'pull_request' | 'push';
  readonly policy?: Partial<Policy>;
}

function look({
  budget,
  wh,
  earlier = [],
  history = MAIN,
  energy = {},
  event = 'pull_request',
  policy = {},
}: Case) {
  const entry = pullRun({ wh, energy: { ...energy } });
  return findExcess(entry, (least) =>
    reviewedRun({
      jobs: [jobOf([...earlier, least])],
      history,
      budget,
      policy: { ...STOP, ...policy },
      event,
    }),
  );
}

describe('a budget that is gone', () => {
  it.each<[string, Case, string]>([
    // 7 % off: 100.4 Wh remain of 108.
    ['a fixed limit, the uncertainty taken off', { budget: '100 Wh', wh: 108 }, '100 Wh'],
    // 342 g/kWh: 34.3 g remain of 108 Wh.
    ['grams', { budget: '34 gCO2e', wh: 108 }, '34 gCO2e'],
    ['a fixed limit that main exceeds too', { budget: '50 Wh', wh: 60 }, '50 Wh'],
    ['a fixed limit without any history', { budget: '100 Wh', wh: 108, history: [] }, '100 Wh'],
    // 120.9 Wh remain of 130: +21 %.
    ['a rise that is proven', { budget: '+10 %', wh: 130 }, '+10 %'],
    ['both limits of one budget', { budget: '+10 % and +15 Wh', wh: 130 }, '+10 % and +15 Wh'],
    ['the second of two budgets', { budget: '500 Wh\n+10 %', wh: 130 }, '+10 %'],
  ])('%s', (_, given, budget) => {
    expect(look(given).excess?.check.budget).toBe(budget);
  });

  it('says what is certain, what was spent, and what a run of main uses', () => {
    const { excess } = look({ budget: '50 Wh', wh: 60 });
    expect(excess?.check.actual).toBeCloseTo(60 * 0.93 * 3_600, 6);
    expect(excess?.spentJ).toBeCloseTo(60 * 3_600, 6);
    expect((excess?.usualJ ?? 0) / 3_600).toBeCloseTo(100, 0);
    expect(look({ budget: '50 Wh', wh: 60, history: [] }).excess?.usualJ).toBeNull();
  });
});

describe('a budget that may not be gone', () => {
  it.each<[string, Case]>([
    ['a limit within the uncertainty', { budget: '100 Wh', wh: 107 }],
    ['a rise within the uncertainty', { budget: '+10 %', wh: 117 }],
    ['a rise without a history', { budget: '+10 %', wh: 500, history: [] }],
    ['a rise with too few base runs', { budget: '+10 %', wh: 500, history: MAIN.slice(0, 4) }],
    ['only one of two limits', { budget: '+10 % and +50 Wh', wh: 130 }],
    ['a rise on main itself', { budget: '+10 %', wh: 500, event: 'push' }],
    ['a limit that only warns', { budget: 'warn: 1 Wh', wh: 500 }],
    ['a unit of work', { budget: '1 Wh per sample', wh: 500 }],
    ['a month', { budget: '1 gCO2e per month on main', wh: 500 }],
    ['one step', { budget: 'train/Train: 1 Wh', wh: 500 }],
    ['another job', { budget: 'deploy: 1 Wh', wh: 500 }],
    ['missing readings', { budget: '1 Wh', wh: 500, energy: { degraded: true } }],
    ['an unknown uncertainty', { budget: '1 Wh', wh: 500, energy: { uncertainty_percent: null } }],
    ['assumed energy alone', { budget: '1 Wh', wh: 500, energy: { assumed_j: 500 * 3_600 } }],
    [
      'a series that is muted',
      {
        budget: '1 Wh',
        wh: 500,
        policy: { mutes: [{ series: '*', until: '2030-01-01', reason: 'moves to new nodes' }] },
      },
    ],
  ])('%s ends nothing', (_, given) => {
    expect(look(given).excess).toBeNull();
  });
});

describe('growth', () => {
  it.each<[string, Case, number]>([
    // 46.5 Wh remain of 50, and 100 are allowed.
    ['to a fixed limit', { budget: '100 Wh', wh: 50 }, 100 / 46.5],
    ['to the nearer of two', { budget: '100 Wh\n400 Wh', wh: 50 }, 100 / 46.5],
    ['to the farther of two that count together', { budget: '+10 % and +86 Wh', wh: 50 }, 4],
  ])('%s', (_, given, expected) => {
    expect(look(given).growth).toBeCloseTo(expected, 1);
  });

  it('is endless where nothing can be judged', () => {
    expect(look({ budget: '+10 %', wh: 50, history: [] }).growth).toBe(Number.POSITIVE_INFINITY);
  });
});

/** Fixed limits above what main uses: below it the gate only warns, and a stop is what was asked for all the same. */
const anyBudget = fc.constantFrom('110 Wh', '36 gCO2e', '+10 %', '+10 % and +12 Wh', '+9 Wh', '+4 gCO2e');
const earlierAttempts = fc
  .array(fc.integer({ min: 20, max: 400 }), { maxLength: 2 })
  .map((energies) => energies.map((wh, i) => pullRun({ wh, receipt: `pr-0${i}`, run_attempt: 2 + i })));

it('law: no budget is gone before the energy has grown as far as was said', () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const energy = fc.integer({ min: 5, max: 160 });
  fc.assert(
    fc.property(anyBudget, energy, earlierAttempts, share, (budget, wh, earlier, part) => {
      const { excess, growth } = look({ budget, wh, earlier });
      if (excess !== null || !(growth > 1) || !Number.isFinite(growth)) return;
      expect(look({ budget, wh: wh * (1 + part * (growth - 1)), earlier }).excess).toBeNull();
    }),
  );
});

it('law: what is stopped would have failed its gate, however much more it had used', () => {
  const [energy, rest] = [fc.integer({ min: 60, max: 160 }), fc.integer({ min: 0, max: 100 })];
  fc.assert(
    fc.property(anyBudget, energy, rest, earlierAttempts, (budget, wh, more, earlier) => {
      if (look({ budget, wh, earlier }).excess === null) return;
      const jobs = [jobOf([...earlier, pullRun({ wh: wh + more })])];
      expect(reviewedRun({ jobs, history: MAIN, budget, policy: STOP }).verdict.failed).toBe(true);
    }),
  );
});
