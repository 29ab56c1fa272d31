// Packages that mirror one another: found by readings and sockets together, at once or later.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { watchMirrors } from '../../../../src/measure/meter/rapl/rapl-mirror.ts';

const KJ = 1_000_000_000;
type Readings = (number | null)[];

describe('mirrored packages', () => {
  it.each<[string, number, Readings[], number[][]]>([
    ['one counter under two names', 1, [[50 * KJ, 50 * KJ + 200_000]], [[1]]],
    ['three names, one counter', 1, [[50 * KJ, 50 * KJ, 50 * KJ]], [[1, 2]]],
    ['two counters, two names each', 2, [[5 * KJ, 9 * KJ, 5 * KJ, 9 * KJ]], [[2, 3]]],
    [
      'told once',
      1,
      [
        [5 * KJ, 5 * KJ],
        [6 * KJ, 6 * KJ],
      ],
      [[1], []],
    ],
    ['as many packages as sockets are never mirrors', 2, [[5 * KJ, 5 * KJ]], [[]]],
    ['no socket known, nothing concluded', 0, [[5 * KJ, 5 * KJ]], [[]]],
    ['a joule apart is two counters', 1, [[5 * KJ, 5 * KJ + 1_000_000]], [[]]],
    [
      'near after boot says nothing yet',
      1,
      [
        [10, 20],
        [2 * KJ, 2 * KJ + 10],
      ],
      [[], [1]],
    ],
    [
      'near after boot by chance',
      1,
      [
        [10, 20],
        [2 * KJ, 3 * KJ],
        [4 * KJ, 4 * KJ],
      ],
      [[], [], []],
    ],
    [
      'unreadable at first',
      1,
      [
        [5 * KJ, null],
        [6 * KJ, 6 * KJ],
      ],
      [[], [1]],
    ],
  ])('%s', (_, sockets, samples, expected) => {
    const watch = watchMirrors(samples[0]?.length ?? 0, sockets);
    expect(samples.map((sample) => watch.observe(sample))).toEqual(expected);
  });

  it('the first of all is never taken away, and nothing twice', () => {
    const reading = fc.option(fc.integer({ min: 0, max: 3 }).map((n) => n * KJ));
    const samples = fc.array(fc.tuple(reading, reading, reading), { maxLength: 6 });
    fc.assert(
      fc.property(samples, fc.nat(3), (readings, sockets) => {
        const watch = watchMirrors(3, sockets);
        const found = readings.flatMap((values) => watch.observe(values));
        expect(found).not.toContain(0);
        expect(found).toEqual([...new Set(found)]);
      }),
    );
  });
});
