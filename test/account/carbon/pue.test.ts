// Who states the PUE, in order, and what is no PUE.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src/account/carbon/intensity.ts';
import { choosePue } from '../../../src/account/carbon/pue.ts';
import { placement } from './fixtures.ts';

const frankfurt: Placement = { ...placement, region: 'aws:eu-central-1', pue: 1.35, pueSource: 'aws 2024' };
const choose = (environment: string | null, config: string | null, place = frankfurt) =>
  choosePue({ environment, config, placement: place });

describe('the first that states one', () => {
  it.each([
    ['the runner', '1.1', '1.2', frankfurt, 1.1, 'runner-environment'],
    ['the config', null, '1.2', frankfurt, 1.2, 'config'],
    ['the cloud', '', null, frankfurt, 1.35, 'aws 2024'],
    ['nobody: computers only', null, null, placement, 1, null],
  ])('%s', (_name, environment, config, place, value, source) => {
    expect(choose(environment, config, place).pue).toEqual({ value, source });
  });
});

it('prints both values of a conflict, and no note without one', () => {
  expect(choose('1.1', '1.2').notes).toMatchObject([
    { code: 'pue-conflict', severity: 'warning', text: 'PUE 1.1 (CARBON_PUE) is used, the config says 1.2.' },
  ]);
  expect(choose('1.2', '1.20').notes).toEqual([]);
});

it.each(['0.9', '0', '11', '-1', '1,2', 'one', 'NaN', 'Infinity', '1e1'])('%s is no PUE', (text) => {
  expect(() => choose(text, null)).toThrow(expect.objectContaining({ code: 'bad-environment' }));
  expect(() => choose(null, text)).toThrow(expect.objectContaining({ code: 'bad-config' }));
});

it('answers any text with a PUE of a real building or one sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
      try {
        const { value } = choose(text, null).pue;
        expect(value >= 1 && value <= 10).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ name: 'CarbonError', code: 'bad-environment' });
      }
    }),
  );
});
