// `on-exceed: stop` is refused where nothing could ever stop the command.
import { describe, expect, it } from 'vitest';
import { refuseUnstoppable } from '../../../src/entry/exceed/refuse-unstoppable.ts';
import { parseBudgets } from '../../../src/review/budget/parse.ts';

const refuse = (text: string, hasHistory: boolean) => () =>
  refuseUnstoppable({ budgets: parseBudgets(text), hasHistory, code: 'bad-input' });

describe('stopping', () => {
  it.each([
    ['energy', '0.3 kWh', false],
    ['grams', '50 gCO2e', false],
    ['a rise with a history', '+10 %', true],
    ['two limits with a history', '+10 % and +20 Wh', true],
    ['one of several', '40 kgCO2e per month on main\n0.3 kWh', false],
    ['one job', 'train: 0.3 kWh', false],
  ])('at %s is possible', (_, text, hasHistory) => {
    expect(refuse(text, hasHistory)).not.toThrow();
  });

  it.each([
    ['a month', '40 kgCO2e per month on main', true],
    ['a unit of work', '1 Wh per sample', true],
    ['a step', 'train/Train: 0.3 kWh', true],
    ['what only warns', 'warn: 0.3 kWh', true],
    ['a rise without a history', '+10 %', false],
  ])('at %s alone is not', (_, text, hasHistory) => {
    expect(refuse(text, hasHistory)).toThrow('none of its budgets can be judged while it runs.');
  });

  it('without any budget is not', () => {
    expect(refuse('', true)).toThrow('at its budget, and there is none.');
  });
});
