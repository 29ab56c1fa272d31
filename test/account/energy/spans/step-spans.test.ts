// Steps: sets of file commands give the times, the jobs API the names; where they do not fit there are no steps.
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../../src/account/energy/clock.ts';
import type { StepName } from '../../../../src/account/energy/spans/step-name.ts';
import { stepSpans } from '../../../../src/account/energy/spans/step-spans.ts';
import type { StepRecord } from '../../../../src/measure/trace/record.ts';
import { epochMs, micros } from '../../../../src/units.ts';
import { everySecond, traceOf, WALL0_MS } from '../trace-builder.ts';

const start = (seconds: number, guid: string, action: string | null = null): StepRecord => ({
  k: 'step',
  t: seconds * 1e6,
  w: Math.round(seconds * 1_000),
  guid,
  action,
  at: 'start',
});
const end = (seconds: number, guid: string): StepRecord => ({ ...start(seconds, guid), at: 'end' });
const name = (
  label: string,
  startS: number | null,
  endS: number | null = null,
  conclusion = 'success',
): StepName => ({
  name: label,
  startedAt: startS === null ? null : epochMs(WALL0_MS + startS * 1_000),
  completedAt: endS === null ? null : epochMs(WALL0_MS + endS * 1_000),
  conclusion,
});

/** `sleptMs` at 10 s, if any. */
function spansOf(steps: readonly StepRecord[], names: readonly StepName[], sleptMs = 0) {
  const trace = traceOf({
    domains: [],
    columns: [],
    rows: everySecond(60, () => []),
    steps,
    events: sleptMs === 0 ? [] : [{ k: 'ev', t: 10e6, e: 'suspend', ms: sleptMs }],
    wallShift: (seconds) => (seconds > 10 ? sleptMs : 0),
  });
  const window = { start: micros(0), end: micros(60e6) };
  const { spans, notes } = stepSpans(trace, names, { clock: clockOf(trace), window });
  return {
    spans: spans.map((span) => [
      span.label,
      span.start / 1e6,
      span.end / 1e6,
      ...(span.shared ? ['shared'] : []),
    ]),
    notes: notes.map(({ code }) => code),
  };
}

const NAMES = [
  name('Set up job', -3),
  name('Install', 2),
  name('Lint', null, null, 'skipped'),
  name('Train', 20),
];

describe('stepSpans', () => {
  it('a step ends where the next starts, the last one with the job', () => {
    expect(spansOf([start(2.25, 'a'), start(20.5, 'b')], NAMES).spans).toEqual([
      ['Install', 2.25, 20.5],
      ['Train', 20.5, 60],
    ]);
  });

  it('sets of a composite’s inner steps belong to the step they are in', () => {
    expect(spansOf([start(2.25, 'a'), start(8, 'inner'), start(20.5, 'b')], NAMES).spans).toEqual([
      ['Install', 2.25, 20.5],
      ['Train', 20.5, 60],
    ]);
  });

  it('short steps of one second are told apart from the end, where the sets are complete', () => {
    const names = [
      name('Set up job', 0),
      name('carbon-action', 0),
      name('Set up', 0),
      name('Train', 1),
      name('Post', 8),
    ];
    expect(spansOf([start(0.4, 'a'), start(1.4, 'b'), start(8.1, 'c')], names).spans).toEqual([
      ['Set up', 0.4, 1.4],
      ['Train', 1.4, 8.1],
      ['Post', 8.1, 60],
    ]);
  });

  it('a post step that the API does not list yet changes nothing', () => {
    expect(spansOf([start(2.25, 'a'), start(20.5, 'b'), start(50, 'post')], NAMES).spans).toEqual([
      ['Install', 2.25, 20.5],
      ['Train', 20.5, 60],
    ]);
  });

  it('an inner step of the same second does not move the start', () => {
    const sets = [start(2.25, 'a'), start(20.1, 'outer'), start(20.6, 'inner')];
    expect(spansOf(sets, NAMES).spans).toEqual([
      ['Install', 2.25, 20.1],
      ['Train', 20.1, 60],
    ]);
  });

  it('an end the sampler saw is kept', () => {
    expect(spansOf([start(2, 'a'), end(15, 'a'), start(20, 'b')], NAMES).spans[0]).toEqual([
      'Install',
      2,
      15,
    ]);
  });

  it('steps before the first sample are cut off', () => {
    const names = [name('Checkout', -20), name('Install', -2), name('Train', 20)];
    expect(spansOf([start(-20, 'a'), start(-2, 'b'), start(20, 'c')], names).spans).toEqual([
      ['Install', 0, 20],
      ['Train', 20, 60],
    ]);
  });

  it('a background step that runs into the next marks both as shared', () => {
    const names = [name('Serve', 2, 40), name('Train', 20, 60)];
    expect(spansOf([start(2, 'a'), start(20, 'b')], names).spans).toEqual([
      ['Serve', 2, 40, 'shared'],
      ['Train', 20, 60, 'shared'],
    ]);
  });

  // One beat a second, an end is noticed at the beat after it: 20.9 by the look that follows the sample of 20.
  it.each([
    {
      name: 'an end that is seen late by less than a beat ends with the next start',
      endS: 20.9,
      expected: [2, 20.5],
    },
    { name: 'an end before the next start leaves a gap that is nobody’s', endS: 12.1, expected: [2, 12.1] },
    {
      name: 'a process that lives on into the next step shares it, without a word from the API',
      endS: 31.1,
      expected: [2, 31.1, 'shared'],
    },
  ])('$name', ({ endS, expected }) => {
    const { spans } = spansOf([start(2, 'a'), start(20.5, 'b'), end(endS, 'a')], NAMES);
    expect(spans[0]?.slice(1)).toEqual(expected);
    expect(spans[1]?.slice(1)).toEqual(expected.length > 2 ? [20.5, 60, 'shared'] : [20.5, 60]);
  });

  it('three steps at once share what they cover, and the one after them does not', () => {
    const sets = [
      start(2, 'a'),
      start(4, 'b'),
      start(6, 'c'),
      start(40, 'd'),
      end(30.1, 'a'),
      end(35.1, 'b'),
    ];
    expect(
      spansOf([...sets, end(20.1, 'c')], [name('A', 2), name('B', 4), name('C', 6), name('D', 40)]).spans,
    ).toEqual([
      ['A', 2, 30.1, 'shared'],
      ['B', 4, 35.1, 'shared'],
      ['C', 6, 20.1, 'shared'],
      ['D', 40, 60],
    ]);
  });

  it('the end of a composite’s inner step ends nothing', () => {
    const sets = [start(2.25, 'a'), start(8, 'inner'), end(12, 'inner'), start(20.5, 'b')];
    expect(spansOf(sets, NAMES).spans[0]).toEqual(['Install', 2.25, 20.5]);
  });

  it('sets of the runner’s hooks have names of their own and shift nothing', () => {
    const names = [
      name('Set up job', 0),
      name('Set up runner', 1),
      name('Initialize containers', 2),
      name('Install', 10),
      name('Train', 20),
      name('Complete runner', null),
    ];
    const sets = [start(1.1, 'hook'), start(10.2, 'a'), start(20.3, 'b'), start(55, 'completed')];
    expect(spansOf(sets, names).spans).toEqual([
      ['Set up runner', 1.1, 10.2],
      ['Install', 10.2, 20.3],
      ['Train', 20.3, 60],
    ]);
  });

  it('a machine that slept in a step joins by civil time, and the step lasts as long as it was awake', () => {
    // Asleep for an hour at 10 s: the second step begins at 20 s of running time, 3,620 s by the clock on the wall.
    const late = { ...start(20, 'b'), w: 3_620_000 };
    const { spans } = spansOf([start(2, 'a'), late], [name('Install', 2), name('Train', 3_620)], 3_600_000);
    expect(spans).toEqual([
      ['Install', 2, 20],
      ['Train', 20, 60],
    ]);
  });

  it('a background step across a sleep shares what it covers', () => {
    const late = { ...start(20, 'b'), w: 3_620_000 };
    const names = [name('Serve', 2, 3_640), name('Train', 3_620, 3_660)];
    expect(spansOf([start(2, 'a'), late], names, 3_600_000).spans).toEqual([
      ['Serve', 2, 40, 'shared'],
      ['Train', 20, 60, 'shared'],
    ]);
  });

  it('one second of difference to the API is rounding', () => {
    expect(spansOf([start(1.9, 'a'), start(21.2, 'b')], NAMES).spans.map(([label]) => label)).toEqual([
      'Install',
      'Train',
    ]);
  });

  it('without the API the runner’s ids stand in', () => {
    expect(spansOf([start(2, 'a', '__run'), start(20, 'b')], []).spans).toEqual([
      ['__run', 2, 20],
      ['step 2', 20, 60],
    ]);
  });

  it('a process that came after its files tells its id at the end', () => {
    const gone: StepRecord = { ...end(20.5, 'a'), action: '__run' };
    expect(spansOf([start(2, 'a'), gone], []).spans).toEqual([['__run', 2, 20.5]]);
  });

  it('times that fit no name give no steps and say so', () => {
    expect(spansOf([start(33, 'a')], NAMES)).toEqual({ spans: [], notes: ['steps-not-matched'] });
  });

  it('no sets give no steps and nothing to say', () => {
    expect(spansOf([], NAMES)).toEqual({ spans: [], notes: [] });
  });
});
