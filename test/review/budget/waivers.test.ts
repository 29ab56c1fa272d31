// What is shown and does not count: muted jobs until their day, and a rise that a maintainer accepted, up to its value.
import { describe, expect, it } from 'vitest';
import type { Acceptance } from '../../../src/review/budget/acceptance.ts';
import { epochMs, joules } from '../../../src/units.ts';
import { NOW } from '../entry-builder.ts';
import { legOf } from '../legs.ts';
import { jobOf, reviewed, reviewedRun } from '../reviewed.ts';

const TRAIN = legOf('train', { matrix: { gpu: 'a' } });
const EVAL = legOf('eval');
/** NOW is midnight of 1 June 2026, UTC. */
const mute = (series: string, until = '2026-06-01') => ({ mutes: [{ series, until, reason: 'flaky' }] });
const MUTED = { kind: 'muted', reason: 'flaky', until: '2026-06-01' };
const alone = (policy: object, budget = '+10 %', wh = 130) =>
  reviewed({ head: [TRAIN.head(wh)], history: TRAIN.base(100), budget, policy });

describe('a mute', () => {
  it.each(['train (a)', 'train*', 'train', '*'])('by %s waives what fails, and shows it', (series) => {
    expect(alone(mute(series)).verdict).toMatchObject({
      verdict: 'pass',
      failed: false,
      checks: [{ verdict: 'fail', actual: expect.closeTo(0.3, 1), waived: MUTED }],
    });
  });

  it.each(['110 Wh', '+10 %\n110 Wh'])('holds for %j whatever the policies', (budget) => {
    const policy = { ...mute('train'), missing: 'fail', inconclusive: 'fail', noBaseline: 'fail' };
    expect(alone(policy, budget).verdict).toMatchObject({ verdict: 'pass', failed: false });
  });

  it('of another job, or of yesterday, waives nothing, and its end is said', () => {
    expect(alone(mute('eval')).verdict.failed).toBe(true);
    const ended = alone(mute('train', '2026-05-31'));
    expect(ended.verdict.failed).toBe(true);
    expect(ended.notes.map(({ code }) => code)).toEqual(['mute-ended']);
    expect(alone(mute('train')).notes).toEqual([]);
  });

  it('takes its job out of the total, and names it', () => {
    const jobs = [jobOf([TRAIN.head(200)]), jobOf([EVAL.head(100)])];
    const history = [...TRAIN.base(100), ...EVAL.base(100)];
    const { verdict, total } = reviewedRun({ jobs, history, budget: '+10 %', policy: mute('train') });
    expect(verdict).toMatchObject({ verdict: 'pass', failed: false });
    expect(verdict.checks).toMatchObject([
      { subject: null, verdict: 'pass', waived: null },
      { subject: 'train (a)', verdict: 'fail', waived: MUTED },
    ]);
    expect(total?.left).toEqual([{ label: 'train (a)', why: 'muted' }]);
    const fixed = reviewedRun({ jobs, history: [], budget: '150 Wh', policy: mute('train') });
    expect(fixed.verdict).toMatchObject({ verdict: 'pass', checks: [{ actual: 360_000 }] });
  });

  it('of all jobs leaves nothing to fail', () => {
    const jobs = [jobOf([], { missing: 'skipped' }), jobOf([EVAL.head(200)])];
    const given = {
      jobs,
      history: EVAL.base(100),
      budget: '+10 %',
      policy: { ...mute('*'), missing: 'fail' as const },
    };
    expect(reviewedRun(given).verdict).toMatchObject({ verdict: 'pass', failed: false });
  });
});

describe('an accepted rise', () => {
  const HOUR_MS = 3_600_000;
  const accepted = (change: Partial<Acceptance> = {}): Acceptance => ({
    by: 'octocat',
    at: NOW,
    until: epochMs(NOW + HOUR_MS),
    reason: null,
    acceptedJ: null,
    ...change,
  });
  const judged = (acceptance: Acceptance, budget = '+10 %', wh = 130) =>
    reviewed({ head: [TRAIN.head(wh)], history: TRAIN.base(100), budget, acceptance }).verdict;

  it('is shown and does not count', () => {
    expect(judged(accepted())).toMatchObject({
      verdict: 'pass',
      failed: false,
      checks: [{ verdict: 'fail', reason: 'over-limit', waived: { kind: 'accepted', by: 'octocat' } }],
    });
  });

  it.each([
    { name: 'of the value at hand', acceptedWh: 130, holds: true },
    { name: 'of less, by less than the minimum effect of 5 %', acceptedWh: 124, holds: true },
    { name: 'of less, by more', acceptedWh: 123, holds: false },
  ])('$name: holds $holds', ({ acceptedWh, holds }) => {
    expect(judged(accepted({ acceptedJ: joules(acceptedWh * 3_600) })).failed).toBe(!holds);
  });

  it('ends with its time', () => {
    expect(judged(accepted({ until: epochMs(NOW - 1) })).failed).toBe(true);
    expect(judged(accepted({ until: NOW })).failed).toBe(false);
  });

  it('is no consent to a fixed limit, nor to a missing receipt', () => {
    expect(judged(accepted(), '110 Wh').failed).toBe(true);
    const lost = reviewed({
      head: [],
      history: [],
      budget: '+10 %',
      policy: { missing: 'fail' },
      acceptance: accepted(),
    });
    expect(lost.verdict.failed).toBe(true);
  });

  it('of a run is of its whole energy', () => {
    const jobs = [jobOf([TRAIN.head(130)]), jobOf([EVAL.head(130)])];
    const history = [...TRAIN.base(100), ...EVAL.base(100)];
    const run = (acceptedWh: number) =>
      reviewedRun({
        jobs,
        history,
        budget: '+10 %',
        acceptance: accepted({ acceptedJ: joules(acceptedWh * 3_600) }),
      });
    expect(run(260).verdict.failed).toBe(false);
    expect(run(240).verdict.failed).toBe(true);
  });
});
