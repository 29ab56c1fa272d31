// Every form of the grammar, what is refused and why, and the laws of reading.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CarbonError } from '../../../src/errors.ts';
import type { Budget } from '../../../src/review/budget/budget.ts';
import { canonicalBudget } from '../../../src/review/budget/canonical-budget.ts';
import { parseBudgets } from '../../../src/review/budget/parse.ts';
import { budgets } from './budget-arbitrary.ts';

const refusalOf = (text: string): CarbonError => {
  try {
    parseBudgets(text);
  } catch (error) {
    if (error instanceof CarbonError) return error;
    throw error;
  }
  throw new Error(`${text} was accepted`);
};

const PLAIN: Omit<Budget, 'text' | 'limits'> = { level: 'fail', scope: null, unit: null, window: null };

/** `limit` in fractions, joules or grams. */
const ACCEPTED: readonly (readonly [
  text: string,
  limits: readonly [string, number][],
  rest?: Partial<Budget>,
])[] = [
  ['+10 %', [['increase', 0.1]]],
  ['+10%', [['increase', 0.1]]],
  ['+ 7.5 %', [['increase', 0.075]]],
  ['+0 %', [['increase', 0]]],
  ['+10\u00a0%', [['increase', 0.1]]],
  ['+10\u202f%', [['increase', 0.1]]],
  ['warn: +5 %', [['increase', 0.05]], { level: 'warn' }],
  ['warn:+5 %', [['increase', 0.05]], { level: 'warn' }],
  ['0.3 kWh', [['energy', 1_080_000]]],
  ['300\u00a0Wh', [['energy', 1_080_000]]],
  ['50 gCO2e', [['emissions', 50]]],
  ['50 gCO₂e', [['emissions', 50]]],
  ['1.2 kgCO2e', [['emissions', 1_200]]],
  ['+20 Wh', [['increase-energy', 72_000]]],
  ['+20 gCO2e', [['increase-emissions', 20]]],
  [
    '+10 % and +20 Wh',
    [
      ['increase', 0.1],
      ['increase-energy', 72_000],
    ],
  ],
  [
    '+1 kgCO2e and +10 %',
    [
      ['increase-emissions', 1_000],
      ['increase', 0.1],
    ],
  ],
  ['+5 % per sample', [['increase', 0.05]], { unit: 'sample' }],
  ['2 Wh per image-pair', [['energy', 7_200]], { unit: 'image-pair' }],
  [
    '+10 % and +20 Wh per epoch',
    [
      ['increase', 0.1],
      ['increase-energy', 72_000],
    ],
    { unit: 'epoch' },
  ],
  ['40 kgCO2e per month on main', [['emissions', 40_000]], { window: { span: 'month', branch: 'main' } }],
  [
    '1 kgCO2e per day on release/1.x',
    [['emissions', 1_000]],
    { window: { span: 'day', branch: 'release/1.x' } },
  ],
  ['train: 0.3 kWh', [['energy', 1_080_000]], { scope: { job: 'train', step: null } }],
  ['train/Train model: +5 %', [['increase', 0.05]], { scope: { job: 'train', step: 'Train model' } }],
  ['warn: nightly-*: +5 %', [['increase', 0.05]], { level: 'warn', scope: { job: 'nightly-*', step: null } }],
  [
    'train (fp16, 2) · a/b/c: +5 %',
    [['increase', 0.05]],
    { scope: { job: 'train (fp16, 2) · a', step: 'b/c' } },
  ],
  [
    'train (nvidia/cuda)/Run: x: +5 %',
    [['increase', 0.05]],
    { scope: { job: 'train (nvidia/cuda)', step: 'Run: x' } },
  ],
  [
    String.raw`outer \/ inner/Train: +5 %`,
    [['increase', 0.05]],
    { scope: { job: 'outer / inner', step: 'Train' } },
  ],
  [
    'warn: train*: 9 kgCO2e per week on main',
    [['emissions', 9_000]],
    { level: 'warn', scope: { job: 'train*', step: null }, window: { span: 'week', branch: 'main' } },
  ],
];

const REFUSED = [
  { text: 'fail: +10 %', says: '"fail:", which is no level', meant: '+10 %' },
  { text: 'warning: +10 %', says: '"warning:", which is no level', meant: 'warn: +10 %' },
  { text: '0.3 kWh and 50 gCO2e', says: 'both must be a rise', meant: null },
  { text: '+10 % and 20 Wh', says: 'both must be a rise', meant: '+10 % and +20 Wh' },
  { text: '+10 % and +20 %', says: 'two limits of one kind', meant: null },
  { text: '+1 % and +1 Wh and +1 gCO2e', says: 'more than two limits', meant: null },
  { text: '+10 % per month on main', says: 'such a budget is of fixed grams', meant: null },
  { text: '2 kWh per month on main', says: 'such a budget is of fixed grams', meant: null },
  { text: '4 gCO2e per sample per day on main', says: 'per sample and per day', meant: null },
  { text: 'train/Train: 1 gCO2e per day on main', says: 'no step is counted so long', meant: null },
  { text: '40 kgCO2e per year on main', says: 'spans are day, week and month', meant: null },
  { text: '40 kgCO2e per month', says: 'does not say on which branch', meant: '40 kgCO2e per month on main' },
  { text: '+5 % per hour', says: 'does not say on which branch', meant: null },
  { text: 'train/: +5 %', says: 'names no job, or no step', meant: null },
  { text: '/Train: +5 %', says: 'names no job, or no step', meant: null },
];

/** Significant ones: a kilo more or less may round in the last of 16. */
const DIGITS = 12;
const near = (limit: number) => expect.closeTo(limit, DIGITS - Math.ceil(Math.log10(limit)));

describe('parseBudgets', () => {
  it.each(ACCEPTED.map(([text, limits, rest]) => ({ text, limits, rest })))(
    'reads $text',
    ({ text, limits, rest }) => {
      const [budget] = parseBudgets(text);
      expect(budget).toEqual({
        ...PLAIN,
        text,
        limits: limits.map(([kind, limit]) => ({ kind, limit: expect.closeTo(limit, 9) })),
        ...rest,
      });
    },
  );

  it.each(REFUSED)('refuses "$text": $says', ({ text, says, meant }) => {
    const refusal = refusalOf(text);
    expect(refusal).toMatchObject({ code: 'bad-budget', message: expect.stringContaining(says) });
    expect(refusal.hint?.startsWith('Accepted')).toBe(meant === null);
    if (meant !== null) expect(refusal.hint).toContain(`Did you mean "${meant}"?`);
  });

  it('reads several lines, and skips blanks and comments', () => {
    const text = '+10 %  # of this job\r\n\n  # whole-line\n0.3 kWh\n';
    expect(parseBudgets(text).map((budget) => budget.text)).toEqual(['+10 %', '0.3 kWh']);
  });

  it('reads nothing as no budget, and names the line that is wrong', () => {
    expect(parseBudgets(' \n# none\n')).toEqual([]);
    expect(refusalOf('+10 %\n\nnonsense').message).toContain('line 3, "nonsense"');
  });

  it('answers any text with budgets or a clear refusal', () => {
    const like =
      /^(warn: ?)?([a-z*(]{0,3}\/?[a-z) ]{0,3}:)?\+?[0-9., ]{0,8}(%|kWh|Wh|gCO2e| per| and| on|:| month| main)*$/;
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(like)), (text) => {
        try {
          for (const { limits } of parseBudgets(text))
            for (const { limit } of limits) expect(Number.isFinite(limit)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(CarbonError);
        }
      }),
    );
  });

  it('reads back every budget it prints', () => {
    fc.assert(
      fc.property(budgets, (budget) => {
        const text = canonicalBudget(budget);
        const again = parseBudgets(text);
        expect(again.map(canonicalBudget)).toEqual([text]);
        const limits = budget.limits.map(({ kind, limit }) => ({ kind, limit: near(limit) }));
        expect(again).toEqual([{ ...budget, text, limits }]);
      }),
    );
  });
});
