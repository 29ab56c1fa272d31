// Which step, and longer or harder: the words for every split of a rise.
import { expect, test } from 'vitest';
import { causeOf, risenJob } from '../../src/report/cause.ts';
import type { Comparison, Row } from '../../src/review/comparison/comparison.ts';
import { change, comparison, row } from './sample-model.ts';

const UP = { significant: true, change: change(0.2, 0.1, 0.3, 0.001) };
const train = (durationRatio: number | null, powerRatio: number | null): Row =>
  row('Train', 1, 1.2, { ...UP, durationRatio, powerRatio });

const cause = (rows: readonly Row[], factors: Partial<Comparison['factors']> = {}): string | null =>
  causeOf(
    risenJob(
      { ...comparison, rows, factors: { duration: null, power: null, grid: null, ...factors } },
      'train',
    ),
  )?.replaceAll('\u00a0', ' ') ?? null;

test.each<[string, readonly Row[], string]>([
  ['more power', [train(1.03, 1.17)], 'step `Train` of `train` draws 17 % more power. No other step grew.'],
  ['longer', [train(1.2, 1)], 'step `Train` of `train` takes 20 % longer. No other step grew.'],
  [
    'both',
    [train(1.1, 1.09)],
    'step `Train` of `train` takes 10 % longer and draws 9 % more power. No other step grew.',
  ],
  [
    'harder but shorter',
    [train(0.8, 1.5)],
    'step `Train` of `train` draws 50 % more power in 20 % less time. No other step grew.',
  ],
  [
    'hardly shorter',
    [train(0.98, 1.3)],
    'step `Train` of `train` draws 30 % more power. No other step grew.',
  ],
  ['no split known', [train(null, null)], 'step `Train` of `train` uses more energy. No other step grew.'],
  [
    'the largest rise in joules leads',
    [
      row('Evaluate', 0.1, 0.15, UP),
      train(1, 1.2),
      row('Upload', 1, 0.5, { ...UP, change: change(-0.5, -0.6, -0.4, 1) }),
    ],
    'step `Train` of `train` draws 20 % more power. One other step grew too.',
  ],
  [
    'a new step that makes up the rise',
    [row('total', 1, 1.3), row('Eval', null, 0.25), row('Warm up', null, 0.05)],
    'new step `Eval` of `train` uses 0.25 kWh. No other step grew.',
  ],
  [
    'a step too short to be measured on the base',
    [row('total', 1, 1.3), row('Eval', null, 0.3, { unresolved: 'base' })],
    'step `Eval` of `train` uses 0.30 kWh, and has no figure on the base. No other step grew.',
  ],
  [
    'a new step beside a grown one',
    [row('total', 1, 1.5), train(1.2, 1), row('Eval', null, 0.3)],
    'new step `Eval` of `train` uses 0.30 kWh. One other step grew too.',
  ],
])('%s', (_, rows, expected) => {
  expect(cause(rows)).toBe(expected);
});

test('no single step: the job as a whole', () => {
  expect(cause([], { duration: 1.12, power: 1 })).toBe(
    '`train` takes 12 % longer; no single step stands out.',
  );
});

test('nothing known, nothing said', () => {
  expect(cause([])).toBeNull();
});
