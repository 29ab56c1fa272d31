// Which stretches cross: as the definition says for any few, and in no time for many.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Stretch } from '../../../../src/account/energy/segment.ts';
import { crossings } from '../../../../src/account/energy/spans/crossings.ts';
import { micros } from '../../../../src/units.ts';

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]): Stretch => ({ start: micros(start), end: micros(start + length) }));

const crosses = (a: Stretch, b: Stretch): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) ||
  (b.start < a.start && a.start < b.end && b.end < a.end);

it('are those that begin within another and end outside of it, and that other', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
      const wanted = stretches.flatMap((a, i) => (stretches.some((b) => crosses(a, b)) ? [i] : []));
      expect([...crossings(stretches)].toSorted((a, b) => a - b)).toEqual(wanted);
    }),
  );
});

it('a hundred thousand that all cross are found at once', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => ({ start: micros(i), end: micros(200_000 + i) }));
  const began = performance.now();
  expect(crossings(many).size).toBe(many.length);
  expect(performance.now() - began).toBeLessThan(5_000);
});
