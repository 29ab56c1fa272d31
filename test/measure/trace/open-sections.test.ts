// Which sections a running trace has open, whatever else its lines say.
import { expect, it } from 'vitest';
import { openSections } from '../../../src/measure/trace/open-sections.ts';
import type { MarkRecord, TraceRecord } from '../../../src/measure/trace/record.ts';
import { sample, textOf } from './trace-text.ts';

const mark = (label: string, at: 'start' | 'end', whole?: true): MarkRecord => ({
  k: 'mark',
  t: 1,
  label,
  at,
  ...(whole ? { whole } : {}),
});

it.each<{ name: string; lines: readonly (TraceRecord | string)[]; open: readonly string[] }>([
  { name: 'none', lines: [sample(1, 1)], open: [] },
  { name: 'begun', lines: [mark('a', 'start'), sample(2, 1), mark('b', 'start')], open: ['a', 'b'] },
  { name: 'ended', lines: [mark('a', 'start'), mark('b', 'start'), mark('a', 'end')], open: ['b'] },
  { name: 'begun again', lines: [mark('a', 'start'), mark('a', 'end'), mark('a', 'start')], open: ['a'] },
  { name: 'the whole is no section', lines: [mark('x', 'start', true), mark('a', 'start')], open: ['a'] },
  { name: 'a torn line is none', lines: [mark('a', 'start'), '{"k":"mark","t":5,"la'], open: ['a'] },
])('$name', ({ lines, open }) => expect(openSections(textOf(...lines))).toEqual(open));
