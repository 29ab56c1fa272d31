// CARBON_* variables of the machine's owner: read once, checked before anything is measured.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnerFacts } from '../../src/entry/owner-facts.ts';

describe('facts of the owner', () => {
  it('are absent, not zero, when nobody states them', () => {
    expect(readOwnerFacts({})).toEqual({
      region: null,
      pue: null,
      price: null,
      wallFactor: null,
      overheadWatts: null,
      intensity: null,
      scope: null,
      keys: {},
      embodiedKg: null,
      lifetimeHours: null,
      intervalMs: 1_000,
      stateDirectory: null,
      nvml: null,
      exporter: null,
      isStated: false,
    });
  });

  it('are taken as stated', () => {
    const facts = readOwnerFacts({
      CARBON_REGION: ' FR ',
      CARBON_PRICE: '0.29 EUR/kWh',
      CARBON_WALL_FACTOR: '1.25',
      CARBON_OVERHEAD_WATTS: '0',
      CARBON_SAMPLE_EVERY: '100ms',
      CARBON_EMBODIED: '3200',
      CARBON_LIFETIME: '5',
      CARBON_EIA_KEY: 'abc',
      CARBON_EXPORTER: 'http://127.0.0.1:9400/metrics',
    });
    expect(facts).toMatchObject({
      region: 'FR',
      price: { amount: 0.29, currency: 'EUR' },
      wallFactor: 1.25,
      overheadWatts: 0,
      intervalMs: 100,
      embodiedKg: 3_200,
      // 5 × 8,760 h.
      lifetimeHours: 43_800,
      keys: { CARBON_EIA_KEY: 'abc' },
      exporter: 'http://127.0.0.1:9400/metrics',
      isStated: true,
    });
  });

  it.each<[string, string, string]>([
    ['CARBON_WALL_FACTOR', '0.9', 'bad-environment'],
    ['CARBON_WALL_FACTOR', '1e1', 'bad-environment'],
    ['CARBON_OVERHEAD_WATTS', '-5', 'bad-environment'],
    ['CARBON_OVERHEAD_WATTS', 'many', 'bad-environment'],
    ['CARBON_PRICE', '29 cents', 'bad-environment'],
    ['CARBON_SAMPLE_EVERY', '5', 'bad-environment'],
    ['CARBON_EMBODIED', '3 t', 'bad-environment'],
    ['CARBON_LIFETIME', '0', 'bad-environment'],
    ['CARBON_EIA_KEY', 'two words', 'bad-environment'],
    ['CARBON_EXPORTER', 'http://10.0.0.7:9400/metrics', 'bad-environment'],
  ])('%s=%s is refused', (name, value, code) => {
    expect(() => readOwnerFacts({ [name]: value })).toThrow(expect.objectContaining({ code }));
  });

  it('a wall factor is a number from 1 to 5, or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        try {
          const { wallFactor } = readOwnerFacts({ CARBON_WALL_FACTOR: text });
          expect(wallFactor === null || (wallFactor >= 1 && wallFactor <= 5)).toBe(true);
          expect(wallFactor === null).toBe(text.trim() === '');
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-environment' });
        }
      }),
    );
  });
});
