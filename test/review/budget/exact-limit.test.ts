// Figures that equal their limit: the verdict is the table's for every amount of energy, not the last digit's.
import { describe, expect, it } from 'vitest';
import { joules } from '../../../src/units.ts';
import { baseRuns, NOW, pullRun } from '../entry-builder.ts';
import { jobOf, reviewed, reviewedRun } from '../reviewed.ts';

/** Of 3, 7, 21, … Wh the logarithms and their differences round up as well as down. */
const AMOUNTS = Array.from({ length: 60 }, (_, i) => 3 + 4 * i);
const QUIET = { priorNoise: 0.01, learnPrior: false };
const given = (wh: number, percent: number) => ({
  head: [pullRun({ wh: (wh * (100 + percent)) / 100 })],
  history: baseRuns(Array.from({ length: 12 }, () => wh)),
  policy: QUIET,
});

describe('a rise by exactly the limit', () => {
  it.each([5, 10, 15, 20])('of %i percent is over it, alone and as the total of a run', (percent) => {
    for (const wh of AMOUNTS) {
      const { head, ...rest } = { ...given(wh, percent), budget: `+${percent} %` };
      expect(reviewed({ head, ...rest }).verdict.verdict).toBe('fail');
      expect(reviewedRun({ jobs: [jobOf(head)], ...rest }).verdict.verdict).toBe('fail');
    }
  });

  it('is over it in watt-hours and in grams', () => {
    for (const wh of AMOUNTS) {
      // 10 % of the base, and its grams at 500 g/kWh.
      const case_ = given(wh, 10);
      const head = case_.head.map((entry) => ({ ...entry, reference_g_per_kwh: 500 }));
      const budget = `+${wh / 10} Wh\n+${wh / 20} gCO2e`;
      const { checks } = reviewed({ ...case_, head, budget }).verdict;
      expect(checks.map(({ verdict }) => verdict)).toEqual(['fail', 'fail']);
    }
  });
});

it('a consent holds for exactly the minimum effect more', () => {
  for (const wh of AMOUNTS) {
    const acceptance = {
      by: 'octocat',
      at: NOW,
      until: NOW,
      reason: null,
      acceptedJ: joules((wh * 3_600 * 120) / 100),
    };
    // 5 % beyond the accepted 120 %.
    expect(reviewed({ ...given(wh, 26), budget: '+10 %', acceptance }).verdict.failed).toBe(false);
  }
});
