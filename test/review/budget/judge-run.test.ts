// A whole run: the total of the jobs that both sides have, and what is said of those it leaves out.
import { describe, expect, it } from 'vitest';
import type { ReviewedJob } from '../../../src/review/review.ts';
import { legOf } from '../legs.ts';
import { jobOf, reviewedRun } from '../reviewed.ts';

const TRAIN = legOf('train');
const EVAL = legOf('eval');
const LINT = legOf('lint');
const HISTORY = [...TRAIN.base(100), ...EVAL.base(100)];
const run = (
  jobs: readonly ReviewedJob[],
  budget: string,
  rest: Partial<Parameters<typeof reviewedRun>[0]> = {},
) => reviewedRun({ jobs, history: HISTORY, budget, ...rest });
const missing = jobOf([], { label: 'eval', series: EVAL.series, missing: 'skipped' });
const A100 = { machine: { gpu_models: ['NVIDIA A100'] } };

describe('the total', () => {
  it('weighs a rise by the whole', () => {
    // +20 % of one half is +10 % of all, and +40 % is +20 %.
    const of = (wh: number) => run([jobOf([TRAIN.head(wh)]), jobOf([EVAL.head(100)])], '+15 %').verdict;
    expect(of(120)).toMatchObject({
      verdict: 'pass',
      checks: [{ subject: null, actual: expect.closeTo(0.1, 2) }],
    });
    expect(of(140)).toMatchObject({
      verdict: 'fail',
      failed: true,
      checks: [{ actual: expect.closeTo(0.2, 2) }],
    });
  });

  it('of one job is the change of that job', () => {
    const { total, jobs } = run([jobOf([TRAIN.head(130)])], '+10 %');
    expect(total?.change.change).toBeCloseTo(jobs[0]?.comparison.total?.change ?? Number.NaN, 12);
  });

  it('counts each gram at the zone of its job', () => {
    // 29.9 Wh more in a zone of 342 g/kWh are 10.2 g; none more in one of 100.
    const jobs = [jobOf([TRAIN.head(130)]), jobOf([EVAL.head(100, { reference_g_per_kwh: 100 })])];
    expect(run(jobs, '+9 gCO2e').verdict.verdict).toBe('fail');
    expect(run(jobs, '+11 gCO2e').verdict.verdict).toBe('pass');
    const lost = [jobOf([TRAIN.head(130)]), jobOf([EVAL.head(100, { reference_g_per_kwh: null })])];
    expect(run(lost, '+9 gCO2e').verdict).toMatchObject({ verdict: 'warn', reason: 'gap' });
  });

  it('tells two series of one label apart', () => {
    const [plain, counted] = [TRAIN, legOf('train', { unit: 'sample' })];
    const jobs = [jobOf([plain.head(130)]), jobOf([counted.head(130)], { label: 'train' })];
    // Only the first has a base: 30 Wh more at 342 g/kWh are 10.3 g, and not twice that.
    const { verdict, total } = run(jobs, '+12 gCO2e');
    expect(total?.left).toEqual([{ label: 'train', why: 'new' }]);
    expect(verdict.checks).toMatchObject([{ verdict: 'pass', actual: expect.closeTo(10.2, 0) }]);
  });

  it('stands without a job of an old base', () => {
    const far = EVAL.base(100).map((entry) => ({ ...entry, sha: entry.sha?.replace(/^0/, 'a') ?? null }));
    const jobs = [jobOf([TRAIN.head(130)]), jobOf([EVAL.head(100)])];
    const { total, verdict } = run(jobs, '+25 %', { history: [...TRAIN.base(100), ...far] });
    expect(total?.left).toEqual([{ label: 'eval', why: 'old-base' }]);
    expect(verdict).toMatchObject({ verdict: 'fail', failed: true });
  });
});

describe('a job that the total leaves out', () => {
  it.each([
    { name: 'a new one: nothing', job: jobOf([LINT.head(100)]), extra: [], verdict: 'pass' },
    { name: 'a missing one: by its policy', job: missing, extra: [['eval', 'warn', 'gap']], verdict: 'warn' },
    {
      name: 'one on other hardware: a doubt',
      job: jobOf([EVAL.head(100, A100)]),
      extra: [['eval', 'inconclusive', 'other-hardware']],
      verdict: 'inconclusive',
    },
    {
      name: 'one on a shared machine: a doubt',
      job: jobOf([EVAL.head(100, { machine: { contended: true } })]),
      extra: [['eval', 'inconclusive', 'shared-machine']],
      verdict: 'inconclusive',
    },
    {
      name: 'one of four base runs that rose: a doubt',
      job: jobOf([LINT.head(130)]),
      history: LINT.base(100).slice(0, 4),
      extra: [['lint', 'inconclusive', 'too-few-base-runs']],
      verdict: 'inconclusive',
    },
    {
      name: 'one of an old base that rose: a doubt',
      job: jobOf([LINT.head(130)]),
      history: LINT.base(100).map((entry) => ({ ...entry, sha: entry.sha?.replace(/^0/, 'a') ?? null })),
      extra: [['lint', 'inconclusive', 'old-base']],
      verdict: 'inconclusive',
    },
    {
      name: 'one of four base runs that did not rise: nothing',
      job: jobOf([LINT.head(100)]),
      history: LINT.base(100).slice(0, 4),
      extra: [],
      verdict: 'pass',
    },
  ])('$name', ({ job, history = [], extra, verdict }) => {
    const others = { history: [...HISTORY, ...history] };
    const { verdict: found, total } = run([jobOf([TRAIN.head(100)]), job], '+10 %\nwarn: +5 %', others);
    const [own, ...rest] = found.checks.map((check) => [check.subject, check.verdict, check.reason]);
    expect(own).toEqual([null, 'pass', 'within-noise']);
    expect(rest.slice(0, -1)).toEqual(extra);
    expect(found.verdict).toBe(verdict);
    expect(total?.left.map(({ label }) => label)).toEqual([job.label]);
  });

  it('fails the build where the policy says so', () => {
    const policy = { missing: 'fail', mismatch: 'fail' } as const;
    expect(run([jobOf([TRAIN.head(100)]), missing], '+10 %', { policy }).verdict.failed).toBe(true);
    const moved = [jobOf([TRAIN.head(100)]), jobOf([EVAL.head(100, A100)])];
    expect(run(moved, '+10 %', { policy }).verdict).toMatchObject({ verdict: 'inconclusive', failed: true });
    expect(run(moved, '+10 %', { policy: { inconclusive: 'fail', mismatch: 'pass' } }).verdict.failed).toBe(
      false,
    );
  });
});

describe('no total at all', () => {
  it.each([
    { name: 'first runs', jobs: [jobOf([LINT.head(100)])], verdict: 'no-baseline' },
    { name: 'nothing came', jobs: [missing], verdict: 'warn' },
    { name: 'no job', jobs: [], verdict: 'warn' },
    {
      name: 'other hardware beside a first run',
      jobs: [jobOf([LINT.head(100)]), jobOf([EVAL.head(100, A100)])],
      verdict: 'inconclusive',
    },
  ])('$name: $verdict, in one check', ({ jobs, verdict }) => {
    const { verdict: found, total } = run(jobs, '+10 %');
    expect(total).toBeNull();
    expect(found).toMatchObject({ verdict, failed: false });
    expect(found.checks).toHaveLength(1);
  });
});

describe('a fixed limit on a run', () => {
  const sum = (heads: readonly ReviewedJob[], budget: string) => run(heads, budget, { history: [] }).verdict;
  const dirty = { machine: { contended: true } };

  it.each([
    {
      name: 'sums the jobs',
      jobs: [jobOf([TRAIN.head(100)]), jobOf([EVAL.head(60)])],
      budget: '140 Wh',
      verdict: 'fail',
    },
    {
      name: 'below it',
      jobs: [jobOf([TRAIN.head(100)]), jobOf([EVAL.head(60)])],
      budget: '170 Wh',
      verdict: 'pass',
    },
    {
      name: 'over it whatever lacks',
      jobs: [jobOf([TRAIN.head(200)]), missing],
      budget: '140 Wh',
      verdict: 'fail',
    },
    {
      name: 'unknown where one lacks',
      jobs: [jobOf([TRAIN.head(100)]), missing],
      budget: '140 Wh',
      verdict: 'warn',
    },
    {
      name: 'in doubt by a shared machine',
      jobs: [jobOf([TRAIN.head(100)]), jobOf([EVAL.head(90, dirty)])],
      budget: '140 Wh',
      verdict: 'inconclusive',
    },
    {
      name: 'over it whoever shared one',
      jobs: [jobOf([TRAIN.head(200)]), jobOf([EVAL.head(90, dirty)])],
      budget: '140 Wh',
      verdict: 'fail',
    },
  ])('$name: $verdict', ({ jobs, budget, verdict }) => {
    expect(sum(jobs, budget).verdict).toBe(verdict);
  });

  it('blames nobody for a main that is over', () => {
    const jobs = [jobOf([TRAIN.head(110)]), jobOf([EVAL.head(110)])];
    expect(run(jobs, '180 Wh').verdict).toMatchObject({
      verdict: 'warn',
      reason: 'over-limit',
      failed: false,
    });
  });
});

it('judges a unit of work by the jobs that count it', () => {
  const counted = legOf('count', { unit: 'sample' });
  const work = { work: { amount: 10, unit: 'sample' } };
  const jobs = [jobOf([TRAIN.head(100)]), jobOf([counted.head(100, work)])];
  const { checks } = run(jobs, '1 Wh per sample', { history: [] }).verdict;
  expect(checks.map(({ subject, verdict }) => [subject, verdict])).toEqual([['count', 'fail']]);
  const lost = jobOf([], {
    label: 'lost',
    series: legOf('lost', { unit: 'sample' }).series,
    missing: 'cancelled',
  });
  const both = run([...jobs, lost], '20 Wh per sample', { history: [] }).verdict.checks;
  expect(both.map(({ subject, verdict }) => [subject, verdict])).toEqual([
    ['count', 'pass'],
    ['lost', 'warn'],
  ]);
  expect(run(jobs, '1 Wh per epoch').verdict.checks[0]?.remedy).toBe(
    'No job of this run counts its work in epochs.',
  );
});
