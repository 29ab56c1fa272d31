// The order of live services, and who is asked for which place.
import { expect, it } from 'vitest';
import { SERVICE_NAMES } from '../../../../../src/account/carbon/intensity-names.ts';
import { liveServices } from '../../../../../src/account/grid/live/service/services.ts';
import { datasets } from '../../../../datasets/open-datasets.ts';

const services = liveServices(datasets.fuelFactors());

it('all of them, in the order in which they are asked', () => {
  expect(services.map(({ name }) => name)).toEqual(SERVICE_NAMES);
});

it.each([
  ['FR', ['electricity-maps', 'eco2mix', 'energy-charts']],
  ['DE', ['electricity-maps', 'energy-charts']],
  ['GB', ['electricity-maps', 'uk-carbon-intensity', 'energy-charts']],
  ['DK-DK1', ['electricity-maps', 'energi-data-service']],
  ['DK', ['electricity-maps', 'energy-charts']],
  ['FI', ['electricity-maps', 'energy-charts', 'fingrid']],
  ['US-TEX-ERCO', ['electricity-maps', 'eia']],
  ['JP-TK', ['electricity-maps']],
  ['WORLD', []],
])('%s is served by %j', (zone, names) => {
  const serving = services.filter(({ area }) => area({ region: null, zone }) !== null);
  expect(serving.map(({ name }) => name)).toEqual(names);
});

it('whoever has no key works without, and no two share one', () => {
  const keys = services.flatMap(({ keyVariable }) => keyVariable ?? []);
  expect(keys).toEqual(['CARBON_ELECTRICITYMAPS_TOKEN', 'CARBON_EIA_KEY', 'CARBON_FINGRID_KEY']);
});
