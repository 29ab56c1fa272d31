// One budget's outcome in words, for both kinds of limit and for what is not known.
import { expect, test } from 'vitest';
import { checkText } from '../../src/report/check-text.ts';
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
])('%s', (_, outcome, expected) => {
  expect(spaced(checkText(outcome))).toBe(expected);
});

test('a change just over its limit is told from it by a decimal', () => {
  expect(spaced(changeAgainstLimit(0.104, 0.1))).toBe('+10.4 %, limit +10 %');
  expect(spaced(changeAgainstLimit(0.124, 0.1))).toBe('+12 %, limit +10 %');
});
