// Real grams of a branch over a day, a week, a month: only the run that crosses the limit fails, and only on that branch.
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/review/budget/policy.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { keyOf } from '../../../src/review/history/entry-key.ts';
import type { Spent } from '../../../src/review/history/spent.ts';
import { baseRun } from '../entry-builder.ts';
import { legOf } from '../legs.ts';
import { jobOf, reviewed, reviewedRun } from '../reviewed.ts';

/** A push to main on a day of June 2026, which begins on a Monday. */
const onMain = (day: number, grams: number | null, change: Parameters<typeof baseRun>[1] = {}): Entry =>
  baseRun(40 + day, {
    started_at: new Date(Date.UTC(2026, 5, day, 12)).toISOString(),
    emissions_g: grams,
    receipt: `day-${day}`,
    ...change,
  });

const judged = (
  head: readonly Entry[],
  history: readonly Entry[],
  budget: string,
  rest: {
    readonly spent?: Spent;
    readonly policy?: Partial<Policy>;
    readonly event?: 'push' | 'pull_request';
  } = {},
) => reviewed({ head, history, budget, event: 'push', ...rest }).verdict;

describe('a budget per month on main', () => {
  const HISTORY = [onMain(1, 20), onMain(2, 15)];
  const burned = '40 gCO2e per month on main';

  it.each([
    { name: 'below', head: onMain(9, 4), verdict: 'pass', actual: 39 },
    { name: 'exactly used up', head: onMain(9, 5), verdict: 'pass', actual: 40 },
    { name: 'crossed by this run', head: onMain(9, 6), verdict: 'fail', actual: 41 },
    {
      name: 'crossed, though the job failed',
      head: onMain(9, 6, { outcome: 'failure' }),
      verdict: 'fail',
      actual: 41,
    },
    { name: 'in another month', head: onMain(31, 99), verdict: 'fail', actual: 99 },
    { name: 'without grams', head: onMain(9, null), verdict: 'warn', actual: 35 },
  ])('$name: $verdict', ({ head, verdict, actual }) => {
    const found = judged([head], HISTORY, burned);
    expect(found).toMatchObject({ verdict, failed: verdict === 'fail' });
    expect(found.checks).toMatchObject([{ actual, limit: 40, window: 'month on main', subject: null }]);
  });

  it('is exactly used up by decimal fractions too', () => {
    // As doubles 0.1 + 0.2 are more than 0.3.
    const found = judged([onMain(9, 0.2)], [onMain(1, 0.1)], '0.3 gCO2e per month on main');
    expect(found.verdict).toBe('pass');
  });

  it('only warns once it was over before', () => {
    expect(judged([onMain(9, 1)], [...HISTORY, onMain(3, 6)], burned)).toMatchObject({
      verdict: 'warn',
      reason: 'over-limit',
      failed: false,
    });
  });

  it.each([
    ['warn: 40 gCO2e per month on main', {}, 'warn', false],
    [burned, { onExceed: 'warn' }, 'fail', false],
  ] as const)('%s with %j: %s, failed %s', (budget, policy, verdict, failed) => {
    expect(judged([onMain(9, 6)], HISTORY, budget, { policy })).toMatchObject({ verdict, failed });
  });

  it('is shown on a pull request, and passes', () => {
    const head = onMain(9, 99, { event: 'pull_request', ref: 'refs/pull/12/merge' });
    const found = judged([head], HISTORY, burned, { event: 'pull_request' });
    expect(found).toMatchObject({ verdict: 'pass', checks: [{ verdict: 'pass' }] });
  });

  it('counts a run once, whether its entry or only its grams are left', () => {
    const [first, second] = HISTORY;
    if (first === undefined || second === undefined) throw new Error('two runs are kept');
    const spent = { '2026-06-01': { [keyOf(first)]: 20 }, '2026-06-02': { [keyOf(second)]: 15 } };
    expect(judged([onMain(9, 4)], [first], burned, { spent }).checks[0]?.actual).toBe(39);
    expect(judged([onMain(9, 4)], [first, first], burned).checks[0]?.actual).toBe(24);
  });

  it('takes the attempts of a run for one run', () => {
    const attempts = [onMain(9, 3), onMain(9, 3, { run_attempt: 2, receipt: 'again' })];
    expect(judged(attempts, HISTORY, burned)).toMatchObject({ verdict: 'fail', checks: [{ actual: 41 }] });
    // The first of them may have been added to the history already.
    expect(judged(attempts, [...HISTORY, ...attempts.slice(0, 1)], burned).checks[0]?.actual).toBe(41);
  });

  it('leaves out other branches, other series and forks', () => {
    const others = [
      onMain(3, 50, { ref: 'refs/heads/dev', receipt: 'dev' }),
      onMain(3, 50, { series: legOf('eval').series }),
      onMain(3, 50, { head_repository_id: 666, receipt: 'fork' }),
    ];
    expect(judged([onMain(9, 4)], [...HISTORY, ...others], burned).checks[0]?.actual).toBe(39);
    expect(
      judged([onMain(9, 4)], [...HISTORY, ...others], '40 gCO2e per month on dev').checks[0]?.actual,
    ).toBe(50);
  });
});

it('knows its own run under the name it had before', () => {
  const { series } = legOf('train-old');
  const policy = { series: { matrix: null, alias: { 'train-old': 'train' } } };
  const history = [onMain(1, 35, { series })];
  const found = judged([onMain(9, 6, { series })], history, '40 gCO2e per month on main', { policy });
  expect(found).toMatchObject({ verdict: 'fail', checks: [{ actual: 41 }] });
});

it('leaves out other repositories, whose history one directory may hold too', () => {
  const other = onMain(2, 35, { repository_id: 77, head_repository_id: 77 });
  const found = judged([onMain(9, 6)], [onMain(1, 20), other], '40 gCO2e per month on main');
  expect(found.checks[0]?.actual).toBe(26);
});

describe('a whole run', () => {
  const [train, nightly] = [legOf('train'), legOf('nightly')];
  const other = legOf('train').series.replace('ci.yml', 'docs.yml');
  const of = (history: readonly Entry[], budget: string) =>
    reviewedRun({ jobs: [jobOf([onMain(9, 6)])], history, budget, event: 'push' }).verdict.checks[0];

  it('counts what other jobs of the workflow have emitted, and no other workflow', () => {
    const history = [
      onMain(1, 20, { series: nightly.series, event: 'schedule' }),
      onMain(2, 15, { series: train.series }),
      onMain(2, 99, { series: other, receipt: 'docs' }),
    ];
    expect(of(history, '40 gCO2e per month on main')).toMatchObject({ verdict: 'fail', actual: 41 });
    expect(of(history, 'train: 40 gCO2e per month on main')).toMatchObject({ verdict: 'pass', actual: 21 });
  });

  it('is not failed by a job that is muted, whose grams count all the same', () => {
    const jobs = [jobOf([onMain(9, 1)]), jobOf([onMain(9, 30, { series: nightly.series, receipt: 'n' })])];
    const mutes = [{ series: 'nightly', until: '2099-12-31', reason: 'flaky' }];
    const budget = '40 gCO2e per month on main';
    const given = { jobs, history: [onMain(1, 20)], budget, event: 'push' as const };
    expect(reviewedRun(given).verdict).toMatchObject({ verdict: 'fail', checks: [{ actual: 51 }] });
    const muted = reviewedRun({ ...given, policy: { mutes } }).verdict;
    expect(muted).toMatchObject({ verdict: 'warn', failed: false, checks: [{ actual: 51 }] });
  });

  it('counts a command within a measured job once, with its job', () => {
    const series = train.series.replace('"job"', '"command"');
    const inner = onMain(1, 5, { series, scope: 'command', within: 'day-1', receipt: 'inner' });
    expect(of([onMain(1, 20), inner], '40 gCO2e per month on main')?.actual).toBe(26);
  });
});

describe('the span', () => {
  const HISTORY = [onMain(7, 1), onMain(8, 2), onMain(13, 4), onMain(14, 8), onMain(15, 16)];
  it.each([
    // Monday the 8th to Sunday the 14th.
    ['day', 8 + 32],
    ['week', 2 + 4 + 8 + 32],
    ['month', 31 + 32],
  ])('a %s holds %i g', (span, actual) => {
    const head = onMain(14, 32, { receipt: 'head' });
    expect(judged([head], HISTORY, `1 kgCO2e per ${span} on main`).checks[0]?.actual).toBe(actual);
  });
});

it('sums the jobs of a run, and follows a job through its alias', () => {
  const [train, old, evaluate] = [legOf('train'), legOf('train-old'), legOf('eval')];
  const history = [onMain(1, 10, { series: old.series }), onMain(1, 5, { series: evaluate.series })];
  const jobs = [train, evaluate].map(({ series }) => jobOf([onMain(9, 4, { series })]));
  const { verdict } = reviewedRun({
    jobs,
    history,
    budget: '22 gCO2e per month on main\ntrain: 13 gCO2e per month on main',
    policy: { series: { matrix: null, alias: { 'train-old': 'train' } } },
    event: 'push',
  });
  expect(verdict.checks.map(({ actual, verdict }) => [actual, verdict])).toEqual([
    [23, 'fail'],
    [14, 'fail'],
  ]);
});
