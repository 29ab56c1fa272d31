// Every form of the grammar: the ones judged, the ones refused by name, and near misses with what was meant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CarbonError } from '../../../src/errors.ts';
import { parseBudgets } from '../../../src/review/budget/parse.ts';

const refusalOf = (text: string): CarbonError => {
  try {
    parseBudgets(text);
  } catch (error) {
    if (error instanceof CarbonError) return error;
    throw error;
  }
  throw new Error(`${text} was accepted`);
};

const ACCEPTED = [
  { text: '+10 %', kind: 'increase', limit: 0.1, level: 'fail' },
  { text: '+10%', kind: 'increase', limit: 0.1, level: 'fail' },
  { text: '+ 7.5 %', kind: 'increase', limit: 0.075, level: 'fail' },
  { text: '+0 %', kind: 'increase', limit: 0, level: 'fail' },
  { text: '+10\u00a0%', kind: 'increase', limit: 0.1, level: 'fail' },
  { text: '+10\u202f%', kind: 'increase', limit: 0.1, level: 'fail' },
  { text: 'warn: +5 %', kind: 'increase', limit: 0.05, level: 'warn' },
  { text: 'warn:+5 %', kind: 'increase', limit: 0.05, level: 'warn' },
  { text: '0.3 kWh', kind: 'energy', limit: 1_080_000, level: 'fail' },
  { text: '300 Wh', kind: 'energy', limit: 1_080_000, level: 'fail' },
  { text: 'warn: 2 kWh', kind: 'energy', limit: 7_200_000, level: 'warn' },
  { text: '50 gCO2e', kind: 'emissions', limit: 50, level: 'fail' },
  { text: '50 gCO₂e', kind: 'emissions', limit: 50, level: 'fail' },
  { text: '1.2 kgCO2e', kind: 'emissions', limit: 1_200, level: 'fail' },
] as const;

const LATER = [
  'train/Train model: +5 %',
  'train: 0.3 kWh',
  'warn: nightly-*: +5 %',
  '+5 % per sample',
  '+10 % and +20 Wh',
  '40 kgCO2e per month on main',
  '+20 gCO2e',
  '+20 Wh',
];

const MALFORMED = [
  { text: '10 %', meant: '+10 %' },
  { text: '-10 %', meant: '+10 %' },
  { text: '+10', meant: '+10 %' },
  { text: '+10 percent', meant: '+10 %' },
  { text: '0,3 kWh', meant: '0.3 kWh' },
  { text: '0.3 kwh', meant: '0.3 kWh' },
  { text: '0.3 KWH', meant: '0.3 kWh' },
  { text: '50 g', meant: '50 gCO2e' },
  { text: '1 kg', meant: '1 kgCO2e' },
  { text: 'warn: 10%', meant: '+10 %' },
  { text: '1,200 Wh', meant: null },
  { text: '0 kWh', meant: null },
  { text: '300 kJ', meant: null },
  { text: 'ten percent', meant: null },
  { text: '+1e3 %', meant: null },
  { text: `+${'9'.repeat(300)} %`, meant: null },
];

describe('parseBudgets', () => {
  it.each(ACCEPTED)('reads $text', ({ text, kind, limit, level }) => {
    const [budget] = parseBudgets(text);
    expect(budget).toMatchObject({ text, kind, level });
    expect(budget?.limit).toBeCloseTo(limit, 9);
  });

  it.each(LATER)('refuses "%s" as not available yet', (text) => {
    expect(refusalOf(text)).toMatchObject({
      code: 'not-available-yet',
      message: expect.stringContaining(text),
      hint: expect.stringContaining('Accepted'),
    });
  });

  it.each(MALFORMED)('refuses "$text" and suggests $meant', ({ text, meant }) => {
    const refusal = refusalOf(text);
    expect(refusal.code).toBe('bad-budget');
    expect(refusal.hint).toContain('Accepted');
    const suggestion =
      meant === null ? 'Did you mean' : `Did you mean "${text.startsWith('warn') ? 'warn: ' : ''}${meant}"`;
    expect(refusal.hint?.includes(suggestion)).toBe(meant !== null);
  });

  it('reads several lines, and skips blanks and comments', () => {
    const text = '+10 %  # of this job\r\n\n  # whole-line\n0.3 kWh\n';
    expect(parseBudgets(text).map((budget) => budget.text)).toEqual(['+10 %', '0.3 kWh']);
  });

  it('names the line that is wrong', () => {
    expect(refusalOf('+10 %\n\nnonsense').message).toContain('line 3, "nonsense"');
  });

  it('reads nothing as no budget', () => {
    expect(parseBudgets(' \n# none\n')).toEqual([]);
  });

  it('answers any text with budgets or a clear refusal', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.stringMatching(/^(warn: ?)?\+?[0-9., ]{0,8}(%|kWh|Wh|gCO2e| per| and|:)*$/),
    );
    fc.assert(
      fc.property(anything, (text) => {
        try {
          for (const { limit } of parseBudgets(text)) expect(Number.isFinite(limit)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(CarbonError);
        }
      }),
    );
  });
});
