// Sections of explicit marks: where each ends, which lie in others, and which only overlap.
import { expect, it } from 'vitest';
import { markSpans } from '../../../../src/account/energy/spans/mark-spans.ts';
import type { MarkRecord } from '../../../../src/measure/trace/record.ts';
import { micros } from '../../../../src/units.ts';
import { everySecond, traceOf } from '../trace-builder.ts';

type Given = readonly [seconds: number, label: string, what?: 'end' | 'whole' | 'whole end'];
type Expected = readonly [label: string, from: number, to: number, kind: string];

const record = ([seconds, label, what]: Given): MarkRecord => ({
  k: 'mark',
  t: seconds * 1e6,
  label,
  at: what?.endsWith('end') ? 'end' : 'start',
  ...(what?.startsWith('whole') ? { whole: true } : {}),
});

it.each<{ name: string; marks: readonly Given[]; spans: readonly Expected[] }>([
  {
    name: 'each lasts until the next, the last one to the end',
    marks: [
      [5, 'a'],
      [20, 'b'],
    ],
    spans: [
      ['a', 5, 20, 'mark'],
      ['b', 20, 60, 'mark'],
    ],
  },
  {
    name: 'a label that comes again is another section, whatever is ended later',
    marks: [
      [0, 'epoch'],
      [20, 'eval'],
      [30, 'epoch'],
      [50, 'epoch', 'end'],
    ],
    spans: [
      ['epoch', 0, 20, 'mark'],
      ['eval', 20, 30, 'mark'],
      ['epoch', 30, 50, 'mark'],
    ],
  },
  {
    name: 'what follows an end is nobody’s',
    marks: [
      [0, 'a'],
      [10, 'a', 'end'],
      [30, 'b'],
    ],
    spans: [
      ['a', 0, 10, 'mark'],
      ['b', 30, 60, 'mark'],
    ],
  },
  {
    name: 'a section in another is shared with nobody',
    marks: [
      [0, 'train'],
      [10, 'eval'],
      [20, 'eval', 'end'],
      [50, 'train', 'end'],
    ],
    spans: [
      ['train', 0, 50, 'mark'],
      ['eval', 10, 20, 'mark'],
    ],
  },
  {
    name: 'two that only overlap are shared',
    marks: [
      [0, 'a'],
      [20, 'b'],
      [40, 'a', 'end'],
      [55, 'b', 'end'],
    ],
    spans: [
      ['a', 0, 40, 'mark shared'],
      ['b', 20, 55, 'mark shared'],
    ],
  },
  {
    name: 'what lies between start and stop holds its sections and cuts none',
    marks: [
      [0, 'night', 'whole'],
      [10, 'a'],
      [30, 'b'],
      [60, 'night', 'whole end'],
    ],
    spans: [
      ['night', 0, 60, 'command'],
      ['a', 10, 30, 'mark'],
      ['b', 30, 60, 'mark'],
    ],
  },
  {
    name: 'an end without a start, and a start at the end, are nothing',
    marks: [
      [5, 'a', 'end'],
      [60, 'b'],
    ],
    spans: [],
  },
])('$name', ({ marks, spans }) => {
  const trace = traceOf({
    domains: [],
    columns: [],
    rows: everySecond(60, () => []),
    marks: marks.map(record),
  });
  const found = markSpans(trace, { start: micros(0), end: micros(60e6) });
  expect(
    found.map(({ label, start, end, kind, shared }) => [
      label,
      start / 1e6,
      end / 1e6,
      shared ? `${kind} shared` : kind,
    ]),
  ).toEqual(spans);
});
