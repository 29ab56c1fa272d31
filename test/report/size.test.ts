// The fullest rendering that fits: both limits to the unit, each stage measured anew, and a last stage for what never fits.
import { expect, it } from 'vitest';
import { firstThatFits } from '../../src/report/size.ts';

/** Each stage is its own text: what is chosen is what is seen. */
const chosen = (...stages: readonly [string, ...string[]]): string => firstThatFits(stages, (text) => text);

const HEADLINE = 'headline';
const UNITS = 60_000;
const BYTES = 190_000;
/** Three bytes and one UTF-16 unit; four bytes and two units. */
const EURO = '€';
const LEAF = '🌱';

it.each([
  ['just under the limit of characters', 'a'.repeat(UNITS), true],
  ['just over the limit of characters', 'a'.repeat(UNITS + 1), false],
  ['a body of 70,000 characters', 'a'.repeat(70_000), false],
  ['characters beyond the first plane count twice', LEAF.repeat(UNITS / 2), true],
  ['one more of them', LEAF.repeat(UNITS / 2 + 1), false],
  ['three bytes each, under the limit of bytes', EURO.repeat(UNITS), true],
])('%s', (_, text, fits) => {
  expect(chosen(text, HEADLINE)).toBe(fits ? text : HEADLINE);
});

// A text of at most 60,000 units has at most 180,000 bytes: the limit of bytes is the second belt.
it('no text within the limit of characters is over that of bytes', () => {
  expect(Buffer.byteLength(EURO.repeat(UNITS))).toBeLessThanOrEqual(BYTES);
});

it('every stage is measured anew, under and over', () => {
  const [all, moved, few] = ['a', 'b', 'c'].map((letter) => letter.repeat(UNITS + 1));
  expect(chosen(all ?? '', moved ?? '', HEADLINE)).toBe(HEADLINE);
  expect(chosen(all ?? '', (moved ?? '').slice(1), few ?? '')).toBe((moved ?? '').slice(1));
});

it('the last stage is taken whatever its size', () => {
  const last = 'z'.repeat(UNITS + 5);
  expect(chosen('a'.repeat(UNITS + 1), last)).toBe(last);
});
