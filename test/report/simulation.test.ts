// The replay of a history in words: what failed, what would have been found, and that a short history says nothing.
import { describe, expect, it } from 'vitest';
import { simulationMarkdown, simulationText } from '../../src/report/simulation.ts';
import type { SeriesSimulation, Simulation } from '../../src/review/simulation/simulation.ts';

const shares = (failed: number, inconclusive = 0, warned = 0) => ({ failed, warned, inconclusive });
const OUTCOMES = {
  judged: 20,
  asMeasured: shares(0, 1),
  raised: [
    { rise: 0.05, ...shares(0) },
    { rise: 0.2, ...shares(19) },
  ],
};
const NOTHING = {
  judged: 0,
  asMeasured: shares(0),
  raised: OUTCOMES.raised.map(({ rise }) => ({ rise, ...shares(0) })),
};
const train: SeriesSimulation = {
  series: 'train',
  label: 'train (fp16)',
  runs: 25,
  detectable: 0.081,
  noise: 0.03,
  ...OUTCOMES,
};
const young: SeriesSimulation = { ...train, label: 'eval', runs: 4, detectable: 0.3, ...NOTHING };
const SIMULATION: Simulation = {
  budgets: ['+10 %'],
  unreplayed: [],
  branch: 'main',
  series: [train, young],
  overall: OUTCOMES,
};
const text = (change: Partial<Simulation> = {}) =>
  simulationText({ simulation: { ...SIMULATION, ...change }, minSamples: 5 }).replaceAll('\u00a0', ' ');

describe('a simulation as text', () => {
  it('begins with the answer, then a row a series', () => {
    expect(text()).toBe(
      [
        'Replayed: 29 runs of main in 2 series, under "+10 %".',
        // 1 − 0.05^(1/20) = 13.9 %.
        'False alarms, or real rises that were merged: 0 of 20 judged runs failed (with so few, up to 14 % could be); 1 could not be decided.',
        'The same runs with more energy fail: +5 %: 0 %, +20 %: 95 %.',
        '',
        '  series        runs  judged  failed  at +5 %  at +20 %  shows from',
        '  train (fp16)  25    20      0       0 %      95 %      +8 %',
        '  eval          4     0       –       –        –         needs 1 more run',
      ].join('\n'),
    );
  });

  it('counts what failed, without a bound', () => {
    expect(text({ overall: { ...OUTCOMES, asMeasured: shares(2, 0, 1) } })).toContain(
      '2 of 20 judged runs failed; 1 would have warned.',
    );
  });

  it('says nothing of a short history but what it needs', () => {
    expect(text({ series: [young], overall: NOTHING, branch: null })).toBe(
      [
        'Replayed: 4 runs in 1 series, under "+10 %".',
        'Nothing can be said yet: a run is judged after 5 others of its series on the same hardware, so 6 are needed.',
        '',
        '  series  runs  judged  failed  at +5 %  at +20 %  shows from',
        '  eval    4     0       –       –        –         needs 1 more run',
      ].join('\n'),
    );
  });

  it('an empty history has no table', () => {
    expect(text({ series: [], overall: NOTHING })).not.toContain('series  runs');
  });

  it('names the budgets that need no replay', () => {
    expect(text({ unreplayed: ['0.3 kWh'] })).toContain(
      'Not replayed: "0.3 kWh" is no limit on a rise of one run',
    );
  });
});

it('as markdown the same is a table, and a label is no markup', () => {
  const simulation = { ...SIMULATION, series: [{ ...train, label: 'a|b`<i>' }] };
  const lines = simulationMarkdown({ simulation, minSamples: 5 }).replaceAll('\u00a0', ' ').split('\n');
  expect(lines.at(-3)).toBe('| series | runs | judged | failed | at +5 % | at +20 % | shows from |');
  expect(lines.at(-1)).not.toContain('<i>');
  // Eight unescaped bars: seven columns.
  expect(lines.at(-1)?.match(/(?<!\\)\|/g)).toHaveLength(8);
});
