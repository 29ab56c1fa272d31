// What stands above the figures: nothing for an ordinary report, one paragraph each for what a reader must know first.
import { expect, test } from 'vitest';
import { renderComment } from '../../src/report/comment.ts';
import { renderText } from '../../src/report/console.ts';
import { type Status, statusLines } from '../../src/report/status-lines.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { epochMs, joules } from '../../src/units.ts';
import { check, failing, kwh, quiet } from './sample-model.ts';

const consent = {
  by: 'ada',
  at: epochMs(Date.parse('2026-03-01T12:00:00Z')),
  until: epochMs(Date.parse('2026-03-31T12:00:00Z')),
  reason: 'worth it',
  acceptedJ: joules(kwh(1)),
};
const over = check({ verdict: 'fail', reason: 'over-limit' });
const withChecks = (...checks: Status['verdict']['checks']): Status => ({
  ...quiet,
  verdict: { ...quiet.verdict, checks },
});

test.each<[string, Status, readonly string[]]>([
  ['an ordinary report', quiet, []],
  [
    'a fork whose pull request moved on',
    { ...quiet, staleSha: 'abc1234'.padEnd(40, '0'), selfReported: true },
    [
      '**For `abc1234`:** the pull request has newer commits. **Self-reported:** measured by the fork itself; nobody else can check these figures.',
    ],
  ],
  [
    'a consent that holds',
    { ...withChecks({ ...over, waived: { kind: 'accepted', by: 'ada' } }), acceptance: consent },
    ['**Accepted** by `ada` until 2026-03-31: `worth it`.'],
  ],
  [
    'a consent that the energy has outgrown',
    { ...withChecks(over), acceptance: consent },
    ['**No longer accepted:** `ada` agreed up to 1.00\u00a0kWh until 2026-03-31: `worth it`.'],
  ],
  ['a consent that nothing needs', { ...quiet, acceptance: consent }, []],
  [
    'a muted job over its limit',
    withChecks({
      ...over,
      subject: 'nightly',
      waived: { kind: 'muted', until: '2026-12-31', reason: 'flaky' },
    }),
    ['**Muted:** `nightly` is over its limit, muted until 2026-12-31: `flaky`.'],
  ],
  [
    'more rules changed than anybody reads',
    { ...quiet, policyChanges: Array.from({ length: 7 }, (_, index) => `Rule ${index} changes.`) },
    [
      '**Rules changed in this pull request:** Rule 0 changes. Rule 1 changes. Rule 2 changes. Rule 3 changes. Rule 4 changes. And 2 more.',
    ],
  ],
])('%s', (_, status, expected) => {
  expect(statusLines(status)).toEqual(expected);
});

test('comment, summary and terminal all say it', () => {
  const changed = { ...failing, policyChanges: ['The budget `+10 %` becomes `+25 %` after the merge.'] };
  for (const text of [renderComment(changed), renderSummary(changed), renderText(changed)])
    expect(text).toContain('Rules changed in this pull request');
});
