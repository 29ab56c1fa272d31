// Zone before country before world; year, source, basis and licence beside every figure; old figures are marked.
import { describe, expect, it } from 'vitest';
import { constantProvider } from '../../../src/account/grid/constant.ts';
import { embeddedIntensity, embeddedProvider } from '../../../src/account/grid/dataset.ts';
import { intensityFor } from '../../../src/account/grid/intensity-for.ts';
import { epochMs, gramsPerKwh } from '../../../src/units.ts';
import { datasets } from '../../datasets/open-datasets.ts';
import { placement } from '../carbon/fixtures.ts';

const NOW = epochMs(Date.UTC(2026, 10, 21));
const intensityOf = (zone: string, at = NOW) => embeddedIntensity(zone, datasets, at);

describe('the embedded figure of', () => {
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
    expect(intensityOf(zone)).toEqual({
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
    expect(intensityOf('XX')).toMatchObject({ zone: 'WORLD', source: 'world' });
  });

  it('is marked once it is older than 24 months when used', () => {
    expect(intensityOf('FR', epochMs(Date.UTC(2027, 11, 31))).estimated).toBe(false);
    expect(intensityOf('FR', epochMs(Date.UTC(2028, 0, 1))).estimated).toBe(true);
  });
});

describe('pricing a job', () => {
  const job = { placement, datasets, from: NOW, to: NOW };

  it('pins the embedded figure beside the number an owner states', async () => {
    const provider = constantProvider(gramsPerKwh(12));
    const priced = await intensityFor({ ...job, provider });
    expect(priced).toMatchObject({
      intensities: [{ value: 12, source: 'user' }],
      reference: { value: 31 },
      notes: [],
    });
  });

  it('says that a figure is old', async () => {
    const ukraine = { ...placement, zone: 'UA' };
    const { notes } = await intensityFor({
      ...job,
      placement: ukraine,
      provider: embeddedProvider(datasets),
    });
    expect(notes).toMatchObject([
      {
        code: 'intensity-estimated',
        text: 'The intensity of UA (ember-yearly, 2022) is old, carried forward or modelled.',
      },
    ]);
  });
});
