// The goals beside the peers: judged by medians, against the better of CodeCarbon's two forms, and never kept by something that is not there.
import { describe, expect, it } from 'vitest';
import { goalsOf } from '../../../bench/peers/goals.ts';
import type { NumberRow } from '../../../bench/peers/row.ts';

const OURS = 'carbon-action';

const error = (values: NumberRow['values'], step = 0): NumberRow => ({
  name: 'energy error, 60 s job, over the command',
  unit: '%',
  values,
  step,
});
const verdictOf = (row: NumberRow): string | undefined => goalsOf([row])[0]?.verdict;

describe('the least error', () => {
  it.each([
    ['is ours', error({ [OURS]: [0.1], codecarbon: [0.2] }), 'kept'],
    ['is another’s', error({ [OURS]: [0.3], codecarbon: [0.2] }), 'not kept'],
    [
      'is another’s by less than the counter’s step',
      error({ [OURS]: [0.3], codecarbon: [0.2] }, 0.17),
      'tied',
    ],
    [
      'is another’s by more than the counter’s step',
      error({ [OURS]: [0.4], codecarbon: [0.2] }, 0.17),
      'not kept',
    ],
    ['goes by medians', error({ [OURS]: [0.1, 0.1, 9], codecarbon: [0.2, 0.2, 0.2] }), 'kept'],
    ['is nobody’s where we are alone', error({ [OURS]: [0.1], codecarbon: [] }), 'not judged'],
    ['is nobody’s where we have none', error({ codecarbon: [0.1] }), 'not judged'],
  ])('%s', (_, row, verdict) => {
    expect(verdictOf(row)).toBe(verdict);
  });
});

describe('shares of CodeCarbon’s cost', () => {
  const memory = (ours: number, command: number, library: number): NumberRow => ({
    name: 'peak RSS, all processes',
    unit: 'MB',
    values: { [OURS]: [ours], codecarbon: [command], 'codecarbon-api': [library] },
  });
  it.each([
    ['exactly two thirds of the smaller one', memory(100, 240, 150), 'kept'],
    ['two thirds of the larger one alone', memory(120, 240, 150), 'not kept'],
  ])('%s', (_, row, verdict) => {
    expect(verdictOf(row)).toBe(verdict);
  });

  it('are not judged without CodeCarbon', () => {
    const goals = goalsOf([{ name: 'start to first sample', unit: 'ms', values: { [OURS]: [100] } }]);
    expect(goals.map(({ verdict }) => verdict)).toEqual(['not judged', 'not judged']);
  });
});

it.each([
  [8, 'kept'],
  [8.1, 'not kept'],
])('%s times the floor: %s', (ratio, verdict) => {
  const row: NumberRow = { name: 'CPU over that of the C floor', unit: '×', values: { sampler: [ratio] } };
  expect(verdictOf(row)).toBe(verdict);
});

it('asks nothing of rows of words', () => {
  expect(goalsOf([{ name: 'the command fails with 7', words: { [OURS]: 'exit 7' } }])).toEqual([]);
});
