// Fixed limits: the uncertainty of the meter, assumed energy, grams at the pinned intensity, and the crossing rule.
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/review/budget/policy.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { baseRuns, pullRun } from '../entry-builder.ts';
import { reviewed } from '../reviewed.ts';

interface Row {
  readonly name: string;
  readonly budget: string;
  readonly head: readonly Entry[];
  readonly base?: readonly Entry[];
  readonly policy?: Partial<Policy>;
  readonly verdict: string;
  readonly reason: string | null;
}

// The builder's meter is uncertain by 7 %.
const ROWS: readonly Row[] = [
  { name: 'below', budget: '110 Wh', head: [pullRun({ wh: 100 })], verdict: 'pass', reason: null },
  {
    name: 'above by less than the uncertainty',
    budget: '100 Wh',
    head: [pullRun({ wh: 107 })],
    verdict: 'pass',
    reason: 'within-noise',
  },
  {
    name: 'above by more than the uncertainty',
    budget: '100 Wh',
    head: [pullRun({ wh: 108 })],
    verdict: 'fail',
    reason: 'over-limit',
  },
  {
    name: 'above, at level warn',
    budget: 'warn: 100 Wh',
    head: [pullRun({ wh: 108 })],
    verdict: 'warn',
    reason: 'over-limit',
  },
  {
    name: 'assumed energy counts nothing',
    budget: '100 Wh',
    head: [pullRun({ wh: 300, energy: { assumed_j: 210 * 3_600 } })],
    verdict: 'pass',
    reason: null,
  },
  // 120 Wh observed of 300 Wh: ±7 % is ±21 Wh, so it may have been 99 Wh.
  {
    name: 'the uncertainty is a share of the total, assumed energy included',
    budget: '100 Wh',
    head: [pullRun({ wh: 300, energy: { assumed_j: 180 * 3_600 } })],
    verdict: 'pass',
    reason: 'within-noise',
  },
  {
    name: 'a failed job used its energy all the same',
    budget: '100 Wh',
    head: [pullRun({ wh: 200, outcome: 'failure' })],
    verdict: 'fail',
    reason: 'over-limit',
  },
  {
    name: 'nothing measured',
    budget: '100 Wh',
    head: [pullRun({ energy: { total_j: null } })],
    verdict: 'warn',
    reason: 'gap',
  },
  {
    name: 'nothing measured, policy fail',
    budget: '100 Wh',
    head: [],
    policy: { missing: 'fail' },
    verdict: 'fail',
    reason: 'gap',
  },
  {
    name: 'above on a shared machine',
    budget: '100 Wh',
    head: [pullRun({ wh: 200, machine: { contended: true } })],
    verdict: 'inconclusive',
    reason: 'shared-machine',
  },
  {
    name: 'below on a shared machine',
    budget: '300 Wh',
    head: [pullRun({ wh: 200, machine: { contended: true } })],
    verdict: 'pass',
    reason: null,
  },
  {
    name: 'above with gaps',
    budget: '100 Wh',
    head: [pullRun({ wh: 200, energy: { degraded: true } })],
    verdict: 'inconclusive',
    reason: 'gap',
  },
  {
    name: 'above, too little measured',
    budget: '100 Wh',
    head: [pullRun({ wh: 200 })],
    policy: { measuredFloor: 0.95 },
    verdict: 'inconclusive',
    reason: 'gap',
  },
  {
    name: 'above, main was below: crossed',
    budget: '150 Wh',
    head: [pullRun({ wh: 200 })],
    base: baseRuns([140, 141]),
    verdict: 'fail',
    reason: 'over-limit',
  },
  {
    name: 'above, main was above already',
    budget: '150 Wh',
    head: [pullRun({ wh: 200 })],
    base: baseRuns([160, 161]),
    verdict: 'warn',
    reason: 'over-limit',
  },
  // 100 Wh at 342 g/kWh is 34.2 g, and at a PUE of 1.5 is 51.3 g; minus 7 % is 31.8 and 47.7 g.
  { name: 'grams below', budget: '35 gCO2e', head: [pullRun({ wh: 100 })], verdict: 'pass', reason: null },
  {
    name: 'grams above',
    budget: '31 gCO2e',
    head: [pullRun({ wh: 100 })],
    verdict: 'fail',
    reason: 'over-limit',
  },
  {
    name: 'grams with PUE',
    budget: '47 gCO2e',
    head: [pullRun({ wh: 100, pue: 1.5 })],
    verdict: 'fail',
    reason: 'over-limit',
  },
  {
    name: 'grams of an unknown zone',
    budget: '31 gCO2e',
    head: [pullRun({ reference_g_per_kwh: null })],
    verdict: 'warn',
    reason: 'gap',
  },
];

describe('a fixed limit', () => {
  it.each(ROWS)('$name: $verdict, $reason', ({ budget, head, base = [], policy = {}, verdict, reason }) => {
    expect(reviewed({ head, history: base, budget, policy }).verdict).toMatchObject({ verdict, reason });
  });

  it('gives the figure in the unit of the limit', () => {
    const { verdict } = reviewed({ head: [pullRun({ wh: 100 })], history: [], budget: '1 kWh\n1 kgCO2e' });
    expect(verdict.checks.map(({ actual }) => actual)).toEqual([360_000, expect.closeTo(34.2, 9)]);
  });

  it('fails on a push too: nothing is compared', () => {
    const { verdict } = reviewed({
      head: [pullRun({ wh: 200 })],
      history: [],
      budget: '100 Wh',
      event: 'push',
    });
    expect(verdict).toMatchObject({ verdict: 'fail', failed: true });
  });

  it('takes the median of the attempts', () => {
    const attempts = [100, 200, 101].map((wh, i) => pullRun({ wh, receipt: `pr-${i}`, run_attempt: i + 1 }));
    expect(reviewed({ head: attempts, history: [], budget: '100 Wh' }).verdict.checks[0]?.actual).toBe(
      101 * 3_600,
    );
  });

  it('takes the worst of several budgets as the verdict', () => {
    const { verdict } = reviewed({
      head: [pullRun({ wh: 200 })],
      history: [],
      budget: '+10 %\n100 Wh\n1 kWh',
    });
    expect(verdict.checks.map((check) => check.verdict)).toEqual(['no-baseline', 'fail', 'pass']);
    expect(verdict).toMatchObject({ verdict: 'fail', reason: 'over-limit', failed: true });
  });
});
