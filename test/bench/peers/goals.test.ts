// The goals beside the peers: judged by medians, against each of CodeCarbon's two forms, and never kept by something that is not there.
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

describe('a share of what CodeCarbon takes', () => {
  const memory = (ours: number): NumberRow => ({
    name: 'peak RSS, all processes',
    unit: 'MB',
    values: { [OURS]: [ours], codecarbon: [240], 'codecarbon-api': [150] },
  });
  it.each([
    ['kept to the unit', 100, ['kept', 'kept']],
    ['kept against its command alone', 101, ['kept', 'not kept']],
    ['kept against neither', 161, ['not kept', 'not kept']],
  ])('is %s', (_, ours, verdicts) => {
    const judged = goalsOf([memory(ours)]).filter(({ name }) => name.includes(`${OURS} against`));
    expect(judged.map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it('is not judged without CodeCarbon', () => {
    const goals = goalsOf([{ name: 'start to first sample', unit: 'ms', values: { [OURS]: [100] } }]);
    expect(new Set(goals.map(({ verdict }) => verdict))).toEqual(new Set(['not judged']));
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
