// What CARBON_INTENSITY may say, and how what is not built is refused.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseProvider } from '../../../src/account/grid/choose-provider.ts';
import { epochMs } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';

const choose = (intensity: string | null, scope: string | null = null) =>
  chooseProvider({ intensity, scope }, datasets);

it.each([
  [null, 'embedded'],
  ['', 'embedded'],
  [' Embedded ', 'embedded'],
  ['31', 'constant'],
  ['0', 'constant'],
  ['449.06', 'constant'],
  ['2000', 'constant'],
])('%j is the %s provider', (text, name) => {
  expect(choose(text).name).toBe(name);
  expect(choose(text, 'lifecycle').name).toBe(name);
});

it('a number is that many grams per kWh', async () => {
  const [intensity] = await choose('449.06').intensity('US', epochMs(0), epochMs(1));
  expect(intensity?.value).toBe(449.06);
});

it.each([
  'live',
  'electricity-maps',
  'ElectricityMaps',
  'watttime',
  'entso-e',
  'uk, energy-charts',
  'fingrid embedded',
])('%s is not available yet', (text) => {
  expect(() => choose(text)).toThrow(
    expect.objectContaining({ code: 'not-available-yet', hint: expect.stringContaining('embedded') }),
  );
});

it.each(['2001', '-1', '1e3', 'NaN', 'Infinity', '31 g', 'wind'])('%s is no intensity', (text) => {
  expect(() => choose(text)).toThrow(expect.objectContaining({ code: 'bad-environment' }));
});

it.each([
  ['direct', 'not-available-yet'],
  ['marginal', 'bad-environment'],
])('the scope %s is refused: %s', (scope, code) => {
  expect(() => choose('embedded', scope)).toThrow(expect.objectContaining({ code }));
  expect(() => choose('31', scope)).toThrow(expect.objectContaining({ code }));
});

it('answers any text with a provider or one sentence', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        expect(['embedded', 'constant']).toContain(choose(text).name);
      } catch (error) {
        expect(error).toMatchObject({ name: 'CarbonError' });
      }
    }),
  );
});
