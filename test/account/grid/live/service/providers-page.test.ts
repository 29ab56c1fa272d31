// docs/providers.md says of every live service what the code says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BALANCING_AUTHORITIES } from '../../../../../src/account/grid/live/service/balancing-authorities.ts';
import { liveServices } from '../../../../../src/account/grid/live/service/services.ts';
import { datasets } from '../../../../datasets/open-datasets.ts';
import { at, fixture, question } from './subject.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../../docs/providers.md'), 'utf8');
const cells = (line: string) =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .slice(1, -1);
const rows = page
  .split('\n')
  .filter((line) => /^\| .*`[a-z\d-]+` +\|/.test(line))
  .map(cells);
/** An area and the answer on file for it. */
const SAMPLES: Readonly<Record<string, readonly [area: string, fixture: string]>> = {
  'electricity-maps': ['FR', 'electricity-maps-history'],
  'uk-carbon-intensity': ['GB', 'uk-national'],
  'energi-data-service': ['DK1', 'energi-data-service-measured'],
  eco2mix: ['FR', 'eco2mix'],
  'energy-charts': ['de', 'energy-charts'],
  eia: ['CISO', 'eia'],
  fingrid: ['FI', 'fingrid'],
};
const services = liveServices(datasets.fuelFactors());

it('has a row for each, in the order in which they are asked', () => {
  expect(rows.map(([title, name]) => [title, name])).toEqual(
    services.map(({ title, name }) => [title, `\`${name}\``]),
  );
});

describe.each(services.map((service, index) => ({ ...service, row: rows[index] ?? [] })))(
  '$name',
  (service) => {
    const [, , , scopes, basis, variable, , , forecast, licence] = service.row;

    it('scope, key and forecast', () => {
      expect(scopes).toBe(service.scopes.join(', '));
      expect(variable).toBe(service.keyVariable === null ? 'none' : `\`${service.keyVariable}\``);
      expect(forecast !== 'no').toBe(service.hasForecast);
    });

    it('basis and licence of its figures', () => {
      const [area, answer] = SAMPLES[service.name] ?? ['', ''];
      const asked = question({ area, from: at(0), to: at(12), scope: service.scopes[0] ?? 'direct' });
      const [slot] = service.read([fixture(answer)], asked);
      expect(basis).toBe(slot?.basis);
      expect(licence?.startsWith(slot?.licence ?? '?')).toBe(true);
    });
  },
);

it('counts the authorities of EIA', () => {
  expect(page).toContain(`${BALANCING_AUTHORITIES.size - 1} balancing authorities`);
});
