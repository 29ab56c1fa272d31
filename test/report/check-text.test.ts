// One budget's outcome in words, for both kinds of limit and for what is not known.
import { expect, test } from 'vitest';
import { aboutText, checkText } from '../../src/report/check-text.ts';
import { changeAgainstLimit } from '../../src/report/measure-text.ts';
import type { Check } from '../../src/review/budget/verdict.ts';
import { check, kwh } from './sample-model.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
const energy = (rest: Partial<Check>): Check =>
  check({ budget: '0.9 kWh', kind: 'energy', limit: kwh(0.9), actual: kwh(0.95), ...rest });

test.each<[string, Check, string]>([
  ['an increase', check({ actual: 0.012 }), '`+10 %` pass (+1 %)'],
  ['an increase not compared', check({ actual: null, verdict: 'inconclusive' }), '`+10 %` inconclusive'],
  [
    'over a fixed limit, with what to do',
    energy({ verdict: 'fail', reason: 'over-limit', remedy: 'Use less.' }),
    '`0.9 kWh` fail (energy 0.95 kWh, limit 0.90 kWh) – Use less',
  ],
  [
    'above it, but in the build’s favour',
    energy({ reason: 'within-noise' }),
    '`0.9 kWh` pass (energy 0.95 kWh, limit 0.90 kWh, within the meters’ doubt)',
  ],
  ['no figure', energy({ actual: null, verdict: 'warn' }), '`0.9 kWh` warn (energy unknown, limit 0.90 kWh)'],
  [
    'grams',
    check({ budget: '50 gCO2e', kind: 'emissions', actual: 62.4, limit: 50, verdict: 'fail' }),
    '`50 gCO2e` fail (emissions 62 g, limit 50 g)',
  ],
  [
    'just over, told by more digits',
    check({ budget: '40 kgCO2e', kind: 'emissions', actual: 40_300, limit: 40_000, verdict: 'fail' }),
    '`40 kgCO2e` fail (emissions 40.3 kg, limit 40 kg)',
  ],
  [
    'a rise in joules',
    check({
      budget: '+20 Wh',
      kind: 'increase-energy',
      actual: kwh(0.11),
      limit: kwh(0.02),
      verdict: 'fail',
    }),
    '`+20 Wh` fail (+110 Wh)',
  ],
  [
    'a fall in grams',
    check({ budget: '+20 gCO2e', kind: 'increase-emissions', actual: -12, limit: 20 }),
    '`+20 gCO2e` pass (−12 g)',
  ],
  [
    'two limits, of one step',
    check({
      budget: 'train*/Train: +10 % and +20 Wh',
      subject: 'train (fp16)/Train',
      actual: 0.12,
      and: { kind: 'increase-energy', actual: kwh(0.01), limit: kwh(0.02) },
    }),
    '`train*/Train: +10 % and +20 Wh` for `train (fp16)/Train` pass (+12 %, +10.0 Wh)',
  ],
  [
    'accepted',
    check({ actual: 0.12, verdict: 'fail', waived: { kind: 'accepted', by: 'ada' } }),
    '`+10 %` fail, accepted by `ada` (+12 %)',
  ],
  [
    'muted, with a reason that tries to be Markdown',
    check({ actual: 0.12, waived: { kind: 'muted', until: '2026-12-31', reason: '**[x](http://y)**' } }),
    '`+10 %` pass, muted until 2026-12-31: `**_x_(http:y)**` (+12 %)',
  ],
])('%s', (_, outcome, expected) => {
  expect(spaced(checkText(outcome))).toBe(expected);
});

test('a change just over its limit is told from it by a decimal', () => {
  expect(spaced(changeAgainstLimit(0.104, 0.1))).toBe('+10.4 %, limit +10 %');
  expect(spaced(changeAgainstLimit(0.124, 0.1))).toBe('+12 %, limit +10 %');
});

test.each<[string, Check, string]>([
  ['the whole report', check({}), ''],
  ['a unit of work of one job', check({ unit: 'sample', subject: 'train' }), 'per `sample` in `train`'],
  ['a month', check({ window: 'month on main' }), 'this month on `main`'],
  ['a day', check({ window: 'day on release/1' }), 'today on `release/1`'],
])('what a limit is about: %s', (_, one, expected) => {
  expect(aboutText(one)).toBe(expected);
});
