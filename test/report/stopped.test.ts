// What is said of a command that was stopped at its budget, and what is not claimed.
import { expect, it } from 'vitest';
import { stoppedSentence } from '../../src/report/stopped.ts';
import type { Check } from '../../src/review/budget/verdict.ts';
import type { Excess } from '../../src/review/exceed/find-excess.ts';

const KWH = 3_600_000;
const check = (budget: string, kind: Check['kind'], actual: number): Check => ({
  budget,
  kind,
  actual,
  level: 'fail',
  limit: 1,
  and: null,
  subject: null,
  unit: null,
  window: null,
  verdict: 'fail',
  reason: 'over-limit',
  remedy: null,
  waived: null,
});

it.each<[string, Excess, string]>([
  [
    'a fixed limit below a usual run',
    { check: check('0.3 kWh', 'energy', 0.305 * KWH), spentJ: 0.33 * KWH, usualJ: 0.7 * KWH },
    'The command was stopped at 0.33 kWh: its budget "0.3 kWh" is certainly exceeded, with 0.30 kWh when the meters\' uncertainty is taken off. About 0.37 kWh of a usual 0.7 kWh run were not used.',
  ],
  [
    'no usual run is known',
    { check: check('50 gCO2e', 'emissions', 51), spentJ: 0.33 * KWH, usualJ: null },
    'The command was stopped at 0.33 kWh: its budget "50 gCO2e" is certainly exceeded, with 51 g when the meters\' uncertainty is taken off.',
  ],
  [
    'a rise saves nothing',
    { check: check('+10 %', 'increase', 0.21), spentJ: 130 * 3_600, usualJ: 100 * 3_600 },
    'The command was stopped at 0.13 kWh: its budget "+10 %" is certainly exceeded, with +21 % against the base when the meters\' uncertainty is taken off.',
  ],
])('%s', (_, excess, sentence) => {
  expect(stoppedSentence(excess).replaceAll('\u00a0', ' ')).toBe(sentence);
});
