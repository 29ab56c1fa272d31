// The words of the last column: what moved, what is the same, and what nobody can say.
import { describe, expect, test } from 'vitest';
import { changeTable } from '../../src/report/change-table.ts';
import type { ReportModel } from '../../src/report/model.ts';
import type { Row } from '../../src/review/comparison/comparison.ts';
import { change, check, comparison, quiet, row } from './sample-model.ts';

const SAME = change(0.01, -0.04, 0.05, 0.4);
const LIKELY = change(0.06, 0.01, 0.12, 0.02);
const RISE = change(0.2, 0.1, 0.3, 0.0001);
const FALL = change(-0.2, -0.3, -0.1, 0.9999);

/** Label and change of every line below the head. */
function changes(
  rows: readonly Row[],
  model: Partial<ReportModel> = {},
  unchanged: 'each' | 'together' = 'each',
) {
  const table = changeTable({ ...quiet, ...model }, { ...comparison, rows }, { unchanged, most: 10 });
  return table
    .split('\n')
    .slice(2)
    .map((line) => line.replaceAll('\u00a0', ' ').split(' | '))
    .map(([label = '', , , cell = '']) => `${label.slice(2)}: ${cell.slice(0, -2)}`);
}

describe('a step', () => {
  test.each<[string, Row, string]>([
    ['that moved', row('Eval', 1, 1.2, { change: RISE, significant: true }), '**+20 %** (+10 … +30)'],
    ['whose interval holds no change', row('Eval', 1, 1.01, { change: SAME }), 'same (−4 … +5)'],
    ['whose interval does not, unproven', row('Eval', 1, 1.06, { change: LIKELY }), '+6 % (+1 … +12)'],
    ['of the head only', row('Eval', null, 1), 'new'],
    ['of the base only', row('Eval', 1, null), 'gone'],
    ['without a figure on the base', row('Eval', null, 1, { unresolved: 'base' }), 'not compared'],
    ['without a figure on the head', row('Eval', 1, null, { unresolved: 'head' }), 'not compared'],
  ])('%s', (_, step, expected) => {
    expect(changes([step])).toEqual([`↳ \`Eval\`: ${expected}`]);
  });
});

describe('the rest in one row', () => {
  const together = (...rows: readonly Row[]) => changes(rows, {}, 'together');
  const same = row('Upload', 1, 1, { change: SAME });

  test('never hides a new or a vanished step', () => {
    expect(together(row('Eval', null, 1), row('Old', 0.5, null), same)).toEqual([
      '↳ `Eval`: new',
      '↳ `Old`: gone',
      '↳ 1 other step: same',
    ]);
  });

  test('is not "same" where one of it may have changed', () => {
    expect(together(same, row('Eval', 1, 1.06, { change: LIKELY }))).toEqual(['↳ 2 steps: not proven']);
  });
});

describe('the mark of the total', () => {
  const total = (value: typeof RISE) => [
    row('total', 1, 1 + value.change, { change: value, significant: true }),
  ];
  const verdict = (kind: 'increase' | 'energy', level: 'fail' | 'warn') => ({
    verdict: {
      ...quiet.verdict,
      verdict: level,
      checks: [check({ kind, verdict: level, reason: 'over-limit' })],
    },
  });

  test.each([
    ['a rise over its limit', RISE, 'increase', 'fail', '❌ **+20 %** (+10 … +30)'],
    ['a rise over a limit that warns', RISE, 'increase', 'warn', '⚠ **+20 %** (+10 … +30)'],
    ['a rise beside a fixed limit exceeded', RISE, 'energy', 'fail', '**+20 %** (+10 … +30)'],
    ['a saving beside a fixed limit exceeded', FALL, 'energy', 'fail', '**−20 %** (−30 … −10)'],
  ] as const)('%s', (_, value, kind, level, expected) => {
    expect(changes(total(value), verdict(kind, level))).toEqual([`**total**: ${expected}`]);
  });
});
