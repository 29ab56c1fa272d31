// Which provider a setting leads to, and that nobody is asked who was not asked for.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseProvider, type IntensityWish } from '../../../src/account/grid/choose-provider.ts';
import { epochMs } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';
import { handedInClock } from './live/handed-in-clock.ts';

const NOW = '2026-11-21T10:00:00Z';
const asked: string[] = [];
const choose = (wish: Partial<IntensityWish>) =>
  chooseProvider({
    environment: { intensity: null, scope: null },
    config: null,
    misstated: 'refused',
    datasets,
    access: {
      fetch: async (address) => {
        asked.push(String(address));
        throw new Error('no network in this test');
      },
      clock: handedInClock(NOW, [500]),
      keys: {},
      cacheDirectory: null,
    },
    ...wish,
  });
const environment = (intensity: string | null, scope: string | null = null) => ({
  environment: { intensity, scope },
});

const question = (zone: string, scope: 'direct' | 'lifecycle') => ({
  place: { region: null, zone },
  from: epochMs(Date.parse(NOW) - 60_000),
  to: epochMs(Date.parse(NOW)),
  scope,
});

it.each([
  [null, 'embedded'],
  ['embedded', 'embedded'],
  ['31', 'constant'],
  ['live', 'live'],
  ['eia, electricity-maps', 'eia, electricity-maps'],
])('%j is the provider %s, and is asked before anybody is', (text, name) => {
  expect(choose(environment(text)).provider.name).toBe(name);
  expect(asked).toEqual([]);
});

it('by default nobody is asked, whatever the place', async () => {
  for (const zone of ['DK-DK1', 'FR', 'GB', 'US-CAL-CISO', 'WORLD']) {
    const { provider, scope } = choose({});
    expect((await provider.intensity(question(zone, scope))).intensities).toHaveLength(1);
  }
  expect(asked).toEqual([]);
});

it('a number is that many grams per kWh, in the scope of the setting', async () => {
  const { provider, scope } = choose(environment('449.06', 'direct'));
  const { intensities } = await provider.intensity(question('FR', scope));
  expect(intensities).toMatchObject([{ value: 449.06, scope: 'direct', source: 'user' }]);
});

it('live asks whom the place belongs to, and nobody without the key that is needed', async () => {
  const { provider, scope } = choose(environment('live', 'direct'));
  const { refusals } = await provider.intensity(question('DK-DK1', scope));
  expect(refusals.map(({ source, code }) => [source, code])).toEqual([
    ['electricity-maps', 'no-key'],
    ['energi-data-service', 'no-network'],
  ]);
  expect(new Set(asked.splice(0).map((address) => new URL(address).host))).toEqual(
    new Set(['api.energidataservice.dk']),
  );
});

it('a config’s mistake is noted where it is too late to refuse it, and the embedded figure is used', () => {
  const config = { intensity: ['eco2mix'], scope: null } as const;
  expect(() => choose({ config })).toThrow(expect.objectContaining({ code: 'bad-config' }));
  const { provider, scope, notes } = choose({ config, misstated: 'noted' });
  expect([provider.name, scope]).toEqual(['embedded', 'lifecycle']);
  expect(notes).toMatchObject([
    {
      code: 'intensity-misstated',
      severity: 'warning',
      text: expect.stringContaining('no lifecycle figures'),
    },
  ]);
  expect(() => choose({ ...environment('eco2mix'), misstated: 'noted' })).toThrow(
    expect.objectContaining({ code: 'bad-environment' }),
  );
});

it('answers any text with a provider or one sentence', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(null, 'direct', 'x'), (text, scope) => {
      try {
        expect(choose(environment(text, scope)).provider.name).not.toBe('');
      } catch (error) {
        expect(error).toMatchObject({ name: 'CarbonError' });
      }
    }),
  );
});
