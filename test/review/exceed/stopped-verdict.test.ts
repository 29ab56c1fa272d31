// The verdict on a stopped command is red for the budget it was stopped at, whatever a review of the part alone says.
import { expect, it } from 'vitest';
import type { Check, Verdict } from '../../../src/review/budget/verdict.ts';
import { stoppedVerdict } from '../../../src/review/exceed/stopped-verdict.ts';

const check = (budget: string, change: Partial<Check> = {}): Check => ({
  budget,
  level: 'fail',
  kind: 'increase',
  actual: null,
  limit: 0.1,
  and: null,
  subject: 'train',
  unit: null,
  window: null,
  verdict: 'inconclusive',
  reason: 'gap',
  remedy: null,
  waived: null,
  ...change,
});
const GONE = check('+10 %', { actual: 0.21, verdict: 'fail', reason: 'over-limit' });
const verdictOf = (...checks: readonly Check[]): Verdict => ({
  verdict: 'inconclusive',
  reason: 'gap',
  checks,
  failed: false,
});
const summary = ({ verdict, reason, failed, checks }: Verdict) => [
  verdict,
  reason,
  failed,
  checks.map((each) => [each.budget, each.verdict, each.actual]),
];

it.each<[string, Verdict, unknown]>([
  ['its own check turns red, with what was certain', verdictOf(check('+10 %')), [['+10 %', 'fail', 0.21]]],
  [
    'a figure of the whole part stays',
    verdictOf(check('+10 %', { actual: 0.25 })),
    [['+10 %', 'fail', 0.25]],
  ],
  [
    'other checks stay as they are',
    verdictOf(check('5 kWh', { verdict: 'pass' }), check('+10 %')),
    [
      ['5 kWh', 'pass', null],
      ['+10 %', 'fail', 0.21],
    ],
  ],
  ['a budget that is not judged at all is added', verdictOf(), [['+10 %', 'fail', 0.21]]],
])('%s', (_, verdict, checks) => {
  expect(summary(stoppedVerdict(verdict, GONE))).toEqual(['fail', 'over-limit', true, checks]);
});
