// Near misses and what was meant by them; nothing is suggested where a slip has two readings.
import { describe, expect, it } from 'vitest';
import { CarbonError } from '../../../src/errors.ts';
import { parseBudgets } from '../../../src/review/budget/parse.ts';

const hintOf = (text: string): string => {
  try {
    parseBudgets(text);
  } catch (error) {
    if (error instanceof CarbonError && error.code === 'bad-budget') return error.hint ?? '';
    throw error;
  }
  throw new Error(`${text} was accepted`);
};

describe('a near miss', () => {
  it.each([
    ['10 %', '+10 %'],
    ['-10 %', '+10 %'],
    ['+10', '+10 %'],
    ['+10 percent', '+10 %'],
    ['0,3 kWh', '0.3 kWh'],
    ['0.3 kwh', '0.3 kWh'],
    ['0.3 KWH', '0.3 kWh'],
    ['50 g', '50 gCO2e'],
    ['50 gCO2', '50 gCO2e'],
    ['1 kg', '1 kgCO2e'],
    ['+20 wh', '+20 Wh'],
    ['warn: 10%', 'warn: +10 %'],
    ['WARN : 5 %', 'warn: +5 %'],
    ['max 3 kWh', '3 kWh'],
    ['<= 3 kWh', '3 kWh'],
    ['train: 10 %', 'train: +10 %'],
    ['train (fp16)/Run 3: 10%', 'train (fp16)/Run 3: +10 %'],
    ['+5 %/sample', '+5 % per sample'],
    ['+5 % per Sample', '+5 % per sample'],
    ['+5 %per sample', '+5 % per sample'],
    ['+10 % & 20 Wh', '+10 % and +20 Wh'],
    ['40 kg per month', '40 kgCO2e per month on main'],
    ['40 kgCO2e monthly', '40 kgCO2e per month on main'],
    ['40 kgCO2e per a month on dev', '40 kgCO2e per month on dev'],
    ['40 kgCO2e/month on main', '40 kgCO2e per month on main'],
  ])('%s: %s', (text, meant) => {
    expect(hintOf(text)).toContain(`Did you mean "${meant}"?`);
    expect(parseBudgets(meant)).toHaveLength(1);
  });

  it.each(['1,200 Wh', '0 kWh', '300 kJ', 'ten percent', '+1e3 %', 'train:', `+${'9'.repeat(300)} %`])(
    'no guess for %s',
    (text) => {
      expect(hintOf(text)).toMatch(/^Accepted, one a line: \+10 %/);
    },
  );
});
