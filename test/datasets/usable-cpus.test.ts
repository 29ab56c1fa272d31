// Which rows of a CPU list are believed: repaired, repeated, contradictory and powerless ones are told apart and counted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseCsv } from '../../scripts/datasets/csv.ts';
import { usableCpus } from '../../scripts/datasets/usable-cpus.ts';

const row = (name: string, tdp_w: string, threads = '') => ({ name, tdp_w, threads });

it('repairs replace their likes, repeats go, contradictions go as a whole', () => {
  const list = [
    row('Intel Xeon Platinum 8370C', '205'),
    row('Intel Celeron 1000A', '27.29.5'),
    row('7th Gen A10-9700 APU', '65'),
    row('AMD 7th Gen A10-9700 APU', '65.0'),
    row('Intel Atom E625CT', '3.3'),
    row('Intel Atom E625CT CPU', '4.5'),
    row('Intel Quark D1000', '0'),
    row('AMD EPYC 7763', '280'),
  ];
  const repairs = [
    row('Intel Xeon Platinum 8370C', '270'),
    row('Intel Celeron 1000A', '29.5'),
    row('AWS Graviton', '40', '16'),
  ];
  expect(usableCpus(list, repairs)).toEqual({
    rows: [
      { name: 'Intel Xeon Platinum 8370C', watts: 270, threads: '', memoryInside: false },
      { name: 'Intel Celeron 1000A', watts: 29.5, threads: '', memoryInside: false },
      { name: 'AWS Graviton', watts: 40, threads: '16', memoryInside: false },
      { name: 'AMD A10-9700', watts: 65, threads: '', memoryInside: false },
      { name: 'AMD EPYC 7763', watts: 280, threads: '', memoryInside: false },
    ],
    repeated: ['A10-9700'],
    contradictory: ['Intel Atom E625CT', 'Intel Atom E625CT'],
    powerless: ['Intel Quark D1000'],
  });
});

it('a malformed figure that nobody repaired is an error, never a row', () => {
  expect(() => usableCpus([row('Intel Celeron 1200', '29.32.9')], [])).toThrow('Intel Celeron 1200');
});

it('of the 4,903 rows and 22 repairs every one is in the table or counted as left out', () => {
  const source = (name: string) =>
    parseCsv(
      readFileSync(join(import.meta.dirname, '../../scripts/datasets/sources', `${name}.csv`), 'utf8'),
    );
  const [list, repairs] = [source('cpu-tdp'), source('cpu-repairs')];
  const { rows, repeated, contradictory, powerless } = usableCpus(list, repairs);
  expect([list.length, repairs.length]).toEqual([4_903, 22]);
  // As SOURCE.md says; five rows of the list are replaced.
  expect([rows.length, repeated.length, contradictory.length, powerless.length]).toEqual([4_701, 206, 12, 1]);
});
