// Rises in watt-hours and grams, two limits joined, and rises per unit of work.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/review/history/entry.ts';
import { legOf } from '../legs.ts';
import { reviewed } from '../reviewed.ts';

const TRAIN = legOf('train');
const judged = (budget: string, wh: number, change: Parameters<typeof TRAIN.head>[1] = {}) =>
  reviewed({ head: [TRAIN.head(wh, change)], history: TRAIN.base(100), budget }).verdict;

describe('a rise as an amount', () => {
  // The base is 100.1 Wh (the geometric mean of the eight), so 130 Wh is a rise of 29.9 Wh, at 342 g/kWh 10.2 g.
  it.each([
    { budget: '+20 Wh', verdict: 'fail', actual: 29.9 * 3_600, within: 400 },
    { budget: '+40 Wh', verdict: 'pass', actual: 29.9 * 3_600, within: 400 },
    { budget: '+10 gCO2e', verdict: 'fail', actual: 10.2, within: 0.05 },
    { budget: '+11 gCO2e', verdict: 'pass', actual: 10.2, within: 0.05 },
  ])('$budget: $verdict', ({ budget, verdict, actual, within }) => {
    const { verdict: found, checks } = judged(budget, 130);
    expect(found).toBe(verdict);
    expect(Math.abs((checks[0]?.actual ?? Number.NaN) - actual)).toBeLessThan(within);
  });

  it('takes the head’s reference for both sides, PUE included', () => {
    expect(judged('+20 gCO2e', 130, { pue: 2 }).verdict).toBe('fail');
    expect(judged('+21 gCO2e', 130, { pue: 2 }).verdict).toBe('pass');
  });

  it('is missing where the zone is not known', () => {
    expect(judged('+10 gCO2e', 130, { reference_g_per_kwh: null })).toMatchObject({
      verdict: 'warn',
      reason: 'gap',
      checks: [{ actual: null, remedy: expect.stringContaining('zone') }],
    });
  });

  it('is not red where the base has just moved by as much', () => {
    const base = TRAIN.base(100).map((run, i) =>
      i < 2 ? { ...run, energy: { ...run.energy, total_j: 125 * 3_600 } } : run,
    );
    const { verdict } = reviewed({ head: [TRAIN.head(130)], history: base, budget: '+20 Wh' });
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason: 'base-moved' });
  });
});

describe('two limits', () => {
  it.each([
    { budget: '+10 % and +20 Wh', verdict: 'fail' },
    { budget: '+10 % and +40 Wh', verdict: 'pass' },
    { budget: '+40 % and +20 Wh', verdict: 'pass' },
    { budget: '+20 Wh and +10 gCO2e', verdict: 'fail' },
    { budget: '+20 Wh and +11 gCO2e', verdict: 'pass' },
  ])('$budget: $verdict, both shown', ({ budget, verdict }) => {
    const { verdict: found, checks } = judged(budget, 130);
    expect(found).toBe(verdict);
    expect(checks[0]?.and?.actual).toBeGreaterThan(0);
  });
});

describe('per unit of work', () => {
  const COUNTED = legOf('train', { unit: 'sample' });
  const work = (amount: number) => ({ work: { amount, unit: 'sample' } });
  const history = COUNTED.base(100, work(1_000));
  const counted = (budget: string, head: Entry) => reviewed({ head: [head], history, budget }).verdict;

  it.each([
    // Twice the energy for twice the samples is no rise per sample.
    { budget: '+5 % per sample', wh: 200, amount: 2_000, verdict: 'pass' },
    { budget: '+5 % per sample', wh: 100, amount: 700, verdict: 'fail' },
    { budget: '+5 %', wh: 200, amount: 2_000, verdict: 'fail' },
    // 0.1 Wh a sample in the base, 0.143 Wh here.
    { budget: '+0.04 Wh per sample', wh: 100, amount: 700, verdict: 'fail' },
    { budget: '+0.05 Wh per sample', wh: 100, amount: 700, verdict: 'pass' },
    { budget: '0.13 Wh per sample', wh: 100, amount: 700, verdict: 'fail' },
    { budget: '0.15 Wh per sample', wh: 100, amount: 700, verdict: 'pass' },
    // Nobody knows what one of none took.
    { budget: '0.15 Wh per sample', wh: 100, amount: 0, verdict: 'warn' },
    { budget: '+5 % per sample', wh: 100, amount: 0, verdict: 'warn' },
  ])('$budget of $wh Wh for $amount: $verdict', ({ budget, wh, amount, verdict }) => {
    expect(counted(budget, COUNTED.head(wh, work(amount)))).toMatchObject({ verdict, checks: [{ verdict }] });
  });

  it('takes no unit for another', () => {
    const checks = counted('+5 % per sample\n+5 % per epoch', COUNTED.head(100, work(700))).checks;
    expect(checks.map(({ unit, verdict }) => [unit, verdict])).toEqual([
      ['sample', 'fail'],
      ['epoch', 'warn'],
    ]);
  });

  it('says which unit is missing', () => {
    expect(counted('+5 % per epoch', COUNTED.head(100, work(700)))).toMatchObject({
      verdict: 'warn',
      reason: 'gap',
      checks: [{ unit: 'epoch', remedy: 'This job counts its work in samples, not in epochs.' }],
    });
    expect(judged('1 Wh per epoch', 100).checks[0]?.remedy).toContain('does not count its work');
  });
});
