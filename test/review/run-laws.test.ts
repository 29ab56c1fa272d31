// Laws of the verdict on a whole run: what may never change it, and what may never fail.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewedJob } from '../../src/review/review.ts';
import { legOf } from './legs.ts';
import { jobOf, reviewedRun } from './reviewed.ts';

const LEGS = ['train', 'eval', 'lint', 'docs'].map((job) => legOf(job));
const BUDGET =
  '+10 %\nwarn: +5 %\n+10 % and +8 Wh\n+3 gCO2e\ntrain: +5 %\n*: 120 Wh\n400 Wh\nwarn: 1 kgCO2e per month on main';
const STRICT = { inconclusive: 'fail', noBaseline: 'fail', missing: 'fail' } as const;

/** For each leg: nothing, a missing receipt, or a run of so much energy; and a history of so much, or none. */
const leg = fc.record({
  wh: fc.option(fc.integer({ min: 60, max: 160 })),
  base: fc.option(fc.integer({ min: 80, max: 120 })),
  contended: fc.boolean(),
  baseRuns: fc.integer({ min: 1, max: 8 }),
});
const run = fc.array(leg, { minLength: 1, maxLength: LEGS.length }).map((drawn) => {
  const legs = drawn.flatMap((one, i) => LEGS.slice(i, i + 1).map((given) => ({ ...one, given })));
  return {
    jobs: legs.map(({ wh, contended, given }): ReviewedJob => {
      const { series } = given;
      const attempts = wh === null ? [] : [given.head(wh, { machine: { contended } })];
      return { ...jobOf(attempts, { series }), missing: wh === null ? 'skipped' : null };
    }),
    history: legs.flatMap(({ base, baseRuns, given }) =>
      base === null ? [] : given.base(base).slice(0, baseRuns),
    ),
  };
});

const severity = (verdict: string | null): number =>
  ['pass', 'no-baseline', 'inconclusive', 'warn', 'fail'].indexOf(verdict ?? '');

describe('the verdict on a run', () => {
  it('does not depend on the order of jobs, attempts and history, nor on their repetition', () => {
    const turned = run.chain(({ jobs, history }) =>
      fc.record({
        jobs: fc.constant(jobs),
        history: fc.constant(history),
        turned: fc.shuffledSubarray(jobs, { minLength: jobs.length, maxLength: jobs.length }),
      }),
    );
    fc.assert(
      fc.property(turned, ({ jobs, history, turned }) => {
        const one = reviewedRun({ jobs, history, budget: BUDGET });
        const twice = turned.map((job) => ({ ...job, attempts: [...job.attempts, ...job.attempts] }));
        const two = reviewedRun({
          jobs: twice,
          history: [...history, ...history].toReversed(),
          budget: BUDGET,
        });
        expect({ ...two.verdict, checks: new Set(two.verdict.checks) }).toEqual({
          ...one.verdict,
          checks: new Set(one.verdict.checks),
        });
      }),
    );
  });

  it('never fails a rise on a push, whatever the policies', () => {
    fc.assert(
      fc.property(run, (given) => {
        const budget = '+10 %\ntrain: +5 %\n+1 Wh\n+10 % and +1 gCO2e';
        const { verdict } = reviewedRun({ ...given, budget, policy: STRICT, event: 'push' });
        expect(verdict.failed).toBe(false);
        expect(verdict.verdict).not.toBe('fail');
      }),
    );
  });

  it('never fails where everything is muted', () => {
    const policy = { ...STRICT, mutes: [{ series: '*', until: '2099-12-31', reason: 'quiet' }] };
    fc.assert(
      fc.property(run, (given) => {
        const { verdict } = reviewedRun({ ...given, budget: BUDGET, policy });
        expect(verdict).toMatchObject({ verdict: 'pass', failed: false });
        expect(verdict.checks.every(({ waived }) => waived?.kind === 'muted')).toBe(true);
      }),
    );
  });

  it('never fails at level warn', () => {
    const budget = BUDGET.replaceAll(/^(?!warn)/gm, 'warn: ');
    fc.assert(
      fc.property(run, (given) => {
        expect(reviewedRun({ ...given, budget, policy: STRICT }).verdict).toMatchObject({ failed: false });
      }),
    );
  });

  it('passes over no job that rose, or has no figure, in silence', () => {
    fc.assert(
      fc.property(run, (given) => {
        const { jobs, total, verdict } = reviewedRun({ ...given, budget: '+10 %' });
        if (total === null) return;
        const said = [
          ...total.rows.map(({ label }) => label),
          ...verdict.checks.map(({ subject }) => subject),
        ];
        for (const { label, comparison } of jobs) {
          const isNew = comparison.notCompared === 'no-history';
          const rose = comparison.total === null || comparison.total.change >= 0.1;
          if (rose && !isNew) expect(said).toContain(label);
        }
      }),
    );
  });

  it('does not get worse when the limit of a rise is raised', () => {
    const percent = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(run, percent, percent, (given, a, b) => {
        const of = (limit: number): number =>
          severity(reviewedRun({ ...given, budget: `+${limit} % and +${limit} Wh` }).verdict.verdict);
        expect(of(Math.max(a, b))).toBeLessThanOrEqual(of(Math.min(a, b)));
      }),
    );
  });

  it('does not depend on live grams, but for budgets over a span', () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 1, max: 900 }), (given, grams) => {
        const jobs = given.jobs.map((job) => ({
          ...job,
          attempts: job.attempts.map((entry) => ({ ...entry, emissions_g: grams })),
        }));
        const budget = BUDGET.replace(/^.*per month.*$/m, '');
        expect(reviewedRun({ ...given, jobs, budget }).verdict).toEqual(
          reviewedRun({ ...given, budget }).verdict,
        );
      }),
    );
  });

  it('of one job is that of the job by itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 160 }), fc.integer({ min: 80, max: 120 }), (wh, base) => {
        const [train] = LEGS;
        if (train === undefined) throw new Error('there are four legs');
        const given = { history: train.base(base), budget: '+10 %' };
        const whole = reviewedRun({ ...given, jobs: [jobOf([train.head(wh)])] }).verdict;
        const named = reviewedRun({
          ...given,
          jobs: [jobOf([train.head(wh)])],
          budget: 'train: +10 %',
        }).verdict;
        expect(whole.verdict).toBe(named.verdict);
        expect(whole.checks.map(({ actual }) => actual)).toEqual([
          expect.closeTo(named.checks[0]?.actual ?? Number.NaN, 12),
        ]);
      }),
    );
  });
});
