// What a pull request would change in its own rules, said in one sentence each.
import { describe, expect, it } from 'vitest';
import { parseBudgets } from '../../../src/review/budget/parse.ts';
import { parseConfig } from '../../../src/review/budget/parse-config.ts';
import { policyChanges } from '../../../src/review/budget/policy-changes.ts';

const config = (text: string) => parseConfig(`version: 1\n${text}`);
const NOTHING = { budgets: [], onExceed: 'fail' } as const;
const ofConfigs = (base: string | null, head: string | null) =>
  policyChanges({
    base: base === null ? null : config(base),
    head: head === null ? null : config(head),
    step: null,
    inputs: NOTHING,
  });
const ofSteps = (before: string, now: string, onExceed: 'fail' | 'warn' = 'fail') =>
  policyChanges({
    base: null,
    head: 'unread',
    step: { budgets: parseBudgets(before), onExceed: 'fail' },
    inputs: { budgets: parseBudgets(now), onExceed },
  });

const MUTE = 'mute: [{ series: "nightly-*", until: 2026-12-31, reason: flaky }]';

describe('a change of the config', () => {
  it.each([
    ['budgets: ["+10 %"]', 'budgets: ["+25 %"]', ['The budget `+10 %` becomes `+25 %` after the merge.']],
    ['budgets: ["+10 %"]', '', ['The budget `+10 %` is removed after the merge.']],
    ['', 'budgets: ["warn: +5 %"]', ['The budget `warn: +5 %` is added after the merge.']],
    ['budgets: ["+10 %"]', 'budgets: ["+10%"]', []],
    ['', MUTE, ['`nightly-*` is muted until 2026-12-31 after the merge: flaky.']],
    [MUTE, '', ['`nightly-*` is no longer muted until 2026-12-31 after the merge.']],
    [MUTE, MUTE.replace('flaky', 'still flaky'), []],
    ['policy: { missing: fail }', '', ['`policy.missing` changes from fail to warn after the merge.']],
    [
      '',
      'policy: { inconclusive: fail }',
      [
        '`policy.inconclusive` changes from pass to fail after the merge.',
        '`policy.mismatch` changes from pass to fail after the merge.',
      ],
    ],
    ['', 'baseline: { since: 0123abc }', ['`baseline.since` changes from none to 0123abc after the merge.']],
    [
      '',
      'compare: { min-effect: 7 % }',
      ['`compare.min-effect` changes from 5\u00a0% to 7\u00a0% after the merge.'],
    ],
    [
      '',
      'compare: { prior: { noise: 5 % } }',
      ['`compare.prior.noise` changes from learnt to 5\u00a0% after the merge.'],
    ],
    [
      '',
      'series: { matrix: [a], alias: { b: c } }',
      [
        '`series.matrix` changes from all to [a] after the merge.',
        '`series.alias` changes from [] to [b: c] after the merge.',
      ],
    ],
    ['comment: { when: alerts }', 'region: FR', []],
  ])('%s → %s', (base, head, sentences) => {
    expect(ofConfigs(base, head)).toEqual(sentences);
  });

  it('is said where the whole file comes, goes, or is broken', () => {
    expect(ofConfigs('', null)).toEqual([expect.stringContaining('deleted')]);
    expect(ofConfigs(null, 'budgets: ["+10 %"]')).toEqual(['The budget `+10 %` is added after the merge.']);
    expect(ofConfigs(null, null)).toEqual([]);
    const broken = policyChanges({ base: config(''), head: 'refused', step: null, inputs: NOTHING });
    expect(broken).toEqual([expect.stringContaining('mistake')]);
  });
});

describe('a change of the inputs', () => {
  it.each([
    ['+10 %', '+25 %', ['The budget `+10 %` becomes `+25 %` after the merge.']],
    ['+10 %\n1 kWh', '+10 %', ['The budget `1 kWh` is removed after the merge.']],
    // It can only tighten, so it counts already.
    ['+10 %', '+10 %\n1 kWh', []],
    ['', '', []],
  ])('%j → %j', (before, now, sentences) => {
    expect(ofSteps(before, now)).toEqual(sentences);
  });

  it('names another on-exceed where there is a budget', () => {
    expect(ofSteps('+10 %', '+10 %', 'warn')).toEqual([
      '`on-exceed` changes from fail to warn after the merge.',
    ]);
    expect(ofSteps('', '', 'warn')).toEqual([]);
  });
});
