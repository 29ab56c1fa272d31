// Which everyday amounts stand beside a job: few, readable, for the readers' place, and never from an unknown figure.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equivalentsOf } from '../../../src/account/carbon/equivalents.ts';
import { datasets } from '../../datasets/open-datasets.ts';

const rows = datasets.equivalences();
const told = (job: Parameters<typeof equivalentsOf>[0]) =>
  equivalentsOf(job, rows).map(({ amount, row }) => `${Number(amount.toPrecision(3))} ${row.per}`);

describe('a job of', () => {
  it.each([
    // 50 g / 0.1068 kg/km and / 0.03549 kg/km.
    ['50 g in France', { emissions: 50, kwh: 0.3, zone: 'FR' }, ['0.468 km', '1.41 passenger-km']],
    // 3,930 g / 0.393 kg/mile; 11 kWh are far less than a tenth of a home's year; 3.93 / 8.887 kg.
    [
      '3.93 kg in California',
      { emissions: 3_930, kwh: 11, zone: 'US-CAL-CISO' },
      ['10 mile', '0.442 US gallon'],
    ],
    // 23,748 kWh / 11,874 kWh.
    ['two homes in the United States', { emissions: null, kwh: 23_748, zone: 'US' }, ['2 home and year']],
    // 200 t are 1,872,659 km, which nobody can picture; / 60 kg. The tree is a total of ten years, never a figure of one.
    ['200 t in France', { emissions: 2e8, kwh: null, zone: 'FR' }, ['3330 seedling grown for ten years']],
    ['a gram', { emissions: 1, kwh: 0.01, zone: 'DE' }, []],
    ['nothing known', { emissions: null, kwh: null, zone: null }, []],
    ['nothing emitted', { emissions: 0, kwh: 0, zone: 'IS' }, []],
  ])('%s', (_name, job, expected) => {
    expect(told(job)).toEqual(expected);
  });
});

it('gives at most two, each a readable number', () => {
  const amount = fc.option(fc.double({ min: 0, max: 1e15, noNaN: true }));
  fc.assert(
    fc.property(amount, amount, fc.constantFrom('US', 'US-CA', 'USX', 'FR', null), (emissions, kwh, zone) => {
      const found = equivalentsOf({ emissions, kwh, zone }, rows);
      expect(found.length).toBeLessThanOrEqual(2);
      for (const { amount: many } of found) expect(many >= 0.1 && many < 1_000_000).toBe(true);
    }),
  );
});
