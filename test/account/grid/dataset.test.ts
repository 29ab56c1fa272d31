// Lifecycle: zone before country before world; year, source, basis and licence beside every figure; old figures are marked; scopes stay apart.
import { describe, expect, it } from 'vitest';
import { embeddedIntensity, embeddedProvider } from '../../../src/account/grid/dataset.ts';
import { epochMs } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';

const NOW = epochMs(Date.UTC(2026, 10, 21));
const lifecycle = (zone: string, at = NOW) =>
  embeddedIntensity({ place: { region: null, zone }, scope: 'lifecycle', at }, datasets);
const direct = (region: string, zone: string, at = NOW) =>
  embeddedIntensity({ place: { region, zone }, scope: 'direct', at }, datasets);

describe('the lifecycle figure of', () => {
  it.each([
    ['FR', 31, 'electricity-maps-yearly', 2025, 'consumption', 'ODbL-1.0', false],
    ['US-CAL-CISO', 208, 'electricity-maps-yearly', 2025, 'consumption', 'ODbL-1.0', false],
    // A constant of the model.
    ['QA', 490, 'electricity-maps-yearly', 2025, 'consumption', 'ODbL-1.0', true],
    // No zone in the table: Ember.
    ['RU', 449.6, 'ember-yearly', 2025, 'production', 'CC-BY-SA-4.0', false],
    // Carried forward from 2022.
    ['UA', 250.47, 'ember-yearly', 2022, 'production', 'CC-BY-SA-4.0', true],
    ['WORLD', 472.94, 'world', 2024, 'production', 'CC-BY-SA-4.0', true],
  ])('%s', (zone, value, source, year, basis, licence, estimated) => {
    expect(lifecycle(zone)).toEqual({
      zone,
      value,
      source,
      year,
      basis,
      licence,
      estimated,
      kind: 'average',
      scope: 'lifecycle',
      from: null,
      to: null,
      forecast: false,
    });
  });

  it('a place no table knows is the world, under its own name', () => {
    expect(lifecycle('XX')).toMatchObject({ zone: 'WORLD', source: 'world' });
  });
});

it.each([
  // A figure of 2025 ends with that year; 24 months later it is 2028.
  ['lifecycle, 2025', () => lifecycle('FR', epochMs(Date.UTC(2027, 11, 31, 23, 59))), false],
  ['lifecycle, 2025', () => lifecycle('FR', epochMs(Date.UTC(2028, 0, 1))), true],
  ['Google, 2024', () => direct('gcp:europe-west9', 'FR', epochMs(Date.UTC(2026, 11, 31))), false],
  ['Google, 2024', () => direct('gcp:europe-west9', 'FR', epochMs(Date.UTC(2027, 0, 1))), true],
  ['eGRID, 2023', () => direct('US', 'US', epochMs(Date.UTC(2025, 11, 31))), false],
  ['eGRID, 2023', () => direct('US', 'US', epochMs(Date.UTC(2026, 0, 1))), true],
])(
  '%s: once older than 24 months when used, a figure counts as estimated (case %#)',
  (_name, figure, estimated) => {
    expect(figure()?.estimated).toBe(estimated);
  },
);

describe('the embedded provider', () => {
  const answer = (zone: string, scope: 'direct' | 'lifecycle') =>
    embeddedProvider(datasets).intensity({ place: { region: null, zone }, scope, from: NOW, to: NOW });

  it('gives one figure of the scope that is asked for', async () => {
    expect(await answer('US', 'lifecycle')).toMatchObject({ intensities: [{ value: 414 }], refusals: [] });
    expect(await answer('US', 'direct')).toMatchObject({ intensities: [{ value: 349.667 }], refusals: [] });
  });

  it('has no lifecycle figure for want of a direct one, and says why', async () => {
    expect(await answer('DE', 'direct')).toEqual({
      intensities: [],
      refusals: [
        {
          source: 'embedded',
          code: 'scope-not-served',
          hint: "No embedded table has direct figures for DE: they are of Google's regions and of the United States. The lifecycle scope has one.",
        },
      ],
    });
  });
});
