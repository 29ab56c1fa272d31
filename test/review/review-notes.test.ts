// What the verb says beside its verdict: doubts that a policy wants heard, shifts of the base, and notes of one job of many.
import { describe, expect, it } from 'vitest';
import { baseRun } from './entry-builder.ts';
import { legOf } from './legs.ts';
import { jobOf, reviewed, reviewedRun } from './reviewed.ts';

const TRAIN = legOf('train');
const EVAL = legOf('eval');
const codes = (notes: readonly { readonly code: string }[]) => notes.map(({ code }) => code);

describe('a policy of warn', () => {
  const judged = (budget: string, policy: object, event: 'push' | 'pull_request' = 'pull_request') =>
    reviewed({ head: [TRAIN.head(130)], history: [], budget, policy, event });

  it('is a warning in the log for what could not be judged, and no failure', () => {
    const { notes, verdict } = judged('+10 %', { noBaseline: 'warn' });
    expect(verdict).toMatchObject({ verdict: 'no-baseline', failed: false });
    expect(notes).toMatchObject([
      {
        code: 'not-judged',
        severity: 'warning',
        text: 'The budget `+10 %` could not be judged. The gate needs 5 base runs on main, has 0.',
      },
    ]);
  });

  it.each([
    ['+10 %', { noBaseline: 'pass' }, 'pull_request'],
    ['+10 %', { noBaseline: 'fail' }, 'pull_request'],
    ['warn: +10 %', { noBaseline: 'warn' }, 'pull_request'],
    ['+10 %', { noBaseline: 'warn' }, 'push'],
  ] as const)('says nothing of %s with %j on %s', (budget, policy, event) => {
    expect(codes(judged(budget, policy, event).notes)).toEqual([]);
  });
});

describe('a shift of the base', () => {
  const { series } = TRAIN;
  const history = Array.from({ length: 12 }, (_, i) => baseRun(i + 1, { series, wh: i < 5 ? 130 : 100 }));
  const given = { head: [baseRun(0, { series, wh: 130 })], history, budget: '+10 %' };

  it('is told on a push, never red, and not on a pull request', () => {
    const { notes, verdict } = reviewed({ ...given, event: 'push' });
    expect(codes(notes)).toContain('base-shifted');
    expect(verdict.failed).toBe(false);
    expect(codes(reviewed(given).notes)).not.toContain('base-shifted');
  });
});

describe('a note of one job', () => {
  const driver = (version: string) => ({ machine: { driver: version } });
  const history = [...TRAIN.base(100), ...EVAL.base(100)];

  it('names the job where there are several', () => {
    const jobs = [jobOf([TRAIN.head(100, driver('580.1'))]), jobOf([EVAL.head(100)])];
    const { notes } = reviewedRun({ jobs, history, budget: '' });
    expect(notes).toMatchObject([
      { code: 'driver-changed', text: expect.stringMatching(/^train: The GPU driver changed/) },
    ]);
  });

  it('is said once where it concerns more than one', () => {
    const jobs = [jobOf([TRAIN.head(100, driver('580.1'))]), jobOf([EVAL.head(100, driver('580.1'))])];
    const { notes } = reviewedRun({ jobs, history, budget: '' });
    expect(notes).toMatchObject([
      { code: 'driver-changed', text: expect.stringMatching(/^The GPU driver changed/) },
    ]);
  });
});

describe('series under their names of today', () => {
  it('joins a renamed job to its history', () => {
    const old = legOf('train-old').base(100);
    const given = { head: [TRAIN.head(130)], history: old, budget: '+10 %' };
    expect(reviewed(given).verdict.verdict).toBe('no-baseline');
    const policy = { series: { matrix: null, alias: { 'train-old': 'train' } } };
    expect(reviewed({ ...given, policy }).verdict.verdict).toBe('fail');
  });

  it('leaves out matrix keys that do not count', () => {
    const [one, two] = [1, 2].map((seed) => legOf('train', { matrix: { precision: 'fp16', seed } }));
    if (one === undefined || two === undefined) throw new Error('two legs were made');
    const given = { head: [two.head(130)], history: one.base(100), budget: '+10 %' };
    expect(reviewed(given).verdict.verdict).toBe('no-baseline');
    const policy = { series: { matrix: ['precision'], alias: {} } };
    expect(reviewed({ ...given, policy }).verdict.verdict).toBe('fail');
  });
});
