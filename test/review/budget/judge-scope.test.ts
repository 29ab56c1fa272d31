// Budgets of one job or one step: which are meant by a glob, what is judged, and what is said where nothing fits.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/review/history/entry.ts';
import { legOf } from '../legs.ts';
import { jobOf, reviewed, reviewedRun } from '../reviewed.ts';

const HALF = legOf('train', { matrix: { precision: 'fp16' } });
const FULL = legOf('train', { matrix: { precision: 'fp32' } });
const EVAL = legOf('eval', { name: 'quick' });
const JOBS = [HALF.head(130), FULL.head(100), EVAL.head(100)].map((head) => jobOf([head]));
const HISTORY = [HALF, FULL, EVAL].flatMap((leg) => leg.base(100));
const run = (budget: string) => reviewedRun({ jobs: JOBS, history: HISTORY, budget }).verdict;
const found = (budget: string) => run(budget).checks.map(({ subject, verdict }) => [subject, verdict]);

describe('a budget of jobs in a run', () => {
  it.each([
    ['train (fp16): +10 %', [['train (fp16)', 'fail']]],
    ['train (fp32): +10 %', [['train (fp32)', 'pass']]],
    // An id means all legs of its matrix, each by itself.
    [
      'train: +10 %',
      [
        ['train (fp16)', 'fail'],
        ['train (fp32)', 'pass'],
      ],
    ],
    [
      '*fp??*: 120 Wh',
      [
        ['train (fp16)', 'fail'],
        ['train (fp32)', 'pass'],
      ],
    ],
    ['quick: 120 Wh', [['eval · quick', 'pass']]],
    [
      'warn: train*: +10 %',
      [
        ['train (fp16)', 'warn'],
        ['train (fp32)', 'pass'],
      ],
    ],
  ])('%s', (budget, checks) => {
    expect(found(budget)).toEqual(checks);
  });

  it('is a check of its own where it means no job, and names those there are', () => {
    const [check] = run('trian: +10 %').checks;
    expect(check).toMatchObject({ subject: 'trian', verdict: 'warn', reason: 'gap', actual: null });
    expect(check?.remedy).toContain('its jobs are `train (fp16)`, `train (fp32)`, `eval · quick`');
  });

  it('is missing for a job without a receipt', () => {
    const jobs = [
      ...JOBS.slice(1),
      jobOf([], { label: 'train (fp16)', series: HALF.series, missing: 'skipped' }),
    ];
    const { verdict } = reviewedRun({
      jobs,
      history: HISTORY,
      budget: 'train (fp16): +10 %',
      policy: { missing: 'fail' },
    });
    expect(verdict).toMatchObject({
      verdict: 'fail',
      failed: true,
      checks: [{ subject: 'train (fp16)', reason: 'gap', remedy: 'There is no receipt: skipped.' }],
    });
  });
});

describe('a budget of another job, in one job by itself', () => {
  it('is not its business: no check, no verdict', () => {
    const { verdict } = reviewed({ head: [HALF.head(130)], history: HISTORY, budget: 'eval: +10 %' });
    expect(verdict).toEqual({ verdict: null, reason: 'no-budget', checks: [], failed: false });
  });

  it('does not hide a budget that is', () => {
    const { verdict } = reviewed({
      head: [HALF.head(130)],
      history: HISTORY,
      budget: 'eval: +10 %\ntrain: +10 %',
    });
    expect(verdict.checks.map(({ subject }) => subject)).toEqual(['train (fp16)']);
  });
});

const steps = (train: number, tidy = 5, label = 'Train'): Pick<Entry, 'spans'> => ({
  spans: [
    { label, kind: 'step', energy_j: train * 3_600, duration_s: 50 },
    { label: 'Tidy', kind: 'step', energy_j: tidy === 0 ? null : tidy * 3_600, duration_s: 5 },
  ],
});

describe('a budget of a step', () => {
  const history = HALF.base(100).map((entry, i) => ({ ...entry, ...steps(90 + (i % 3)) }));
  const step = (budget: string, spans: Pick<Entry, 'spans'>, past: readonly Entry[] = history) =>
    reviewed({ head: [HALF.head(100, spans)], history: past, budget }).verdict.checks;

  it.each([
    { budget: 'train/Train: +10 %', spans: steps(120), verdict: 'fail', reason: 'over-limit' },
    { budget: 'train/Train: +10 %', spans: steps(91), verdict: 'pass', reason: 'within-noise' },
    { budget: '*/Tr*: +20 Wh', spans: steps(120), verdict: 'fail', reason: 'over-limit' },
    { budget: 'train/Train: 100 Wh', spans: steps(120), verdict: 'fail', reason: 'over-limit' },
    // 7 % of doubt: 105 Wh may have been 97.7 Wh.
    { budget: 'train/Train: 100 Wh', spans: steps(105), verdict: 'pass', reason: 'within-noise' },
    { budget: 'train/Tidy: +10 %', spans: steps(91, 0), verdict: 'inconclusive', reason: 'gap' },
    {
      budget: 'train/Learn: +10 %',
      spans: steps(120, 5, 'Learn'),
      verdict: 'no-baseline',
      reason: 'too-few-base-runs',
    },
  ])('$budget: $verdict, $reason', ({ budget, spans, verdict, reason }) => {
    expect(step(budget, spans)).toMatchObject([
      { verdict, reason, subject: expect.stringContaining('train (fp16)/') },
    ]);
  });

  it('is not left behind by a new name', () => {
    const [check] = step('train/Train: +10 %', steps(120, 5, 'Learn'));
    expect(check).toMatchObject({
      verdict: 'warn',
      reason: 'gap',
      remedy: expect.stringContaining('not here'),
    });
  });

  it('is not red where the newest base runs of the step moved as far', () => {
    const moved = history.map((entry, i) => (i < 2 ? { ...entry, ...steps(118) } : entry));
    expect(step('train/Train: +10 %', steps(120), moved)).toMatchObject([{ reason: 'base-moved' }]);
  });

  it('judges a fixed limit without any base run', () => {
    expect(step('train/Train: 100 Wh', steps(120), [])).toMatchObject([{ verdict: 'fail' }]);
  });

  it('names the steps there are where none fits, but only of a job that is surely meant', () => {
    const [check] = step('train (fp16)/Trian: +10 %', steps(91));
    expect(check).toMatchObject({ verdict: 'warn', reason: 'gap' });
    expect(check?.remedy).toContain('its steps are `Train`, `Tidy`');
    expect(step('*/Trian: +10 %', steps(91))).toEqual([]);
  });
});
