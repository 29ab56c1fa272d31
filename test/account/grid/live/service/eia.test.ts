// EIA: strings, hours named by their end, charging storage left out, an intensity from the factors of fuels in either scope.
import { describe, expect, it } from 'vitest';
import { eiaService } from '../../../../../src/account/grid/live/service/eia.ts';
import { datasets } from '../../../../datasets/open-datasets.ts';
import { conforms } from './conformance.ts';
import { replaced } from './spoil.ts';
import { at, fixture, outcomeOf, question } from './subject.ts';

const service = eiaService(datasets.fuelFactors());
const asked = question({ area: 'CISO', zone: 'US-CAL-CISO', from: at(6, 30), to: at(9) });
const subject = {
  service,
  fixtures: ['eia'],
  forecasts: 0,
  figures: ['value'],
  echo: { key: 'respondent', other: 'PJM' },
  key: 'query',
  // Megawatt-hours, not grams: 2001 is one of them, and below 0 is what charges.
  unusable: [null, '-1', -1, '', 'abc', '0x10', '1e3', '0', true, {}, []],
} as const;

conforms({ ...subject, question: asked });
conforms({ ...subject, question: { ...asked, scope: 'lifecycle' } });

describe('whom EIA serves', () => {
  it.each([
    ['US-CAL-CISO', 'CISO'],
    ['US-TEX-ERCO', 'ERCO'],
    ['US-CAR-SC', 'SC'],
    ['US', 'US48'],
    ['US-HI', null],
    ['CA-ON', null],
  ])('%s: %s', (zone, respondent) => expect(service.area({ region: null, zone })).toBe(respondent));

  it('every zone of the mainland in the tables, and no zone that is not there', () => {
    const zones = datasets.zones().flatMap(({ zone }) => (zone.startsWith('US') ? [zone] : []));
    expect(zones.filter((zone) => service.area({ region: null, zone }) === null)).toEqual([
      'US-AK',
      'US-AK-SEAPA',
      'US-HI',
    ]);
  });
});

it('EIA is asked for hours by their ends, with the key in the query', () => {
  const [request] = service.requests({ ...asked, key: 'k' });
  expect(request?.url.origin).toBe('https://api.eia.gov');
  expect(request?.url.pathname).toBe('/v2/electricity/rto/fuel-type-data/data/');
  expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
    frequency: 'hourly',
    'data[]': 'value',
    'facets[respondent][]': 'CISO',
    start: '2026-11-21T07',
    end: '2026-11-21T09',
    'sort[0][column]': 'period',
    'sort[0][direction]': 'asc',
    length: '5000',
    api_key: 'k',
  });
});

describe('what EIA answers', () => {
  const read = (scope: 'direct' | 'lifecycle') =>
    service
      .read([fixture('eia')], { ...asked, scope })
      .map(({ from, value, estimated }) => [from, value, estimated]);

  it('direct: storage that charges and storage that discharges are both left out', () => {
    expect(read('direct')).toEqual([
      // 06:00-07:00: gas 8000 × 370 + other 500 × 575 over 8000 + 2000 + 1000 + 3000 + 500 MWh.
      [at(6), (8000 * 370 + 500 * 575) / 14_500, false],
      // 07:00-08:00: gas 9000 × 370 + other 500 × 575 over 9000 + 2000 + 1000 + 2000 + 500 MWh.
      [at(7), (9000 * 370 + 500 * 575) / 14_500, false],
      // 08:00-09:00: fuels are missing yet. Gas 7000 × 370 over 7000 + 2000 + 1000 MWh.
      [at(8), 259, true],
    ]);
  });

  it('lifecycle: what discharges counts with its own factor, what charges not at all', () => {
    const [first, second] = read('lifecycle').map(([, value]) => value);
    const discharged =
      datasets.fuelFactors().find(({ fuel }) => fuel === 'battery-discharge')?.lifecycle ?? 0;
    const generated = 8000 * 490 + 2000 * 12 + 1000 * 24 + 3000 * 11 + 500 * 700;
    expect(first).toBeCloseTo((generated + 1500 * discharged) / 16_000, 9);
    expect(second).toBeCloseTo((9000 * 490 + 2000 * 12 + 1000 * 24 + 2000 * 11 + 500 * 700) / 14_500, 9);
  });

  it.each([
    ['COL', 'coal'],
    ['NG', 'gas'],
    ['OIL', 'oil'],
    ['NUC', 'nuclear'],
    ['WAT', 'hydro'],
    ['GEO', 'geothermal'],
    ['BIO', 'biomass'],
    ['SUN', 'solar'],
    ['SNB', 'solar'],
    ['WND', 'wind'],
    ['WNB', 'wind'],
    ['BAT', 'battery-discharge'],
    ['UES', 'battery-discharge'],
    ['OES', 'battery-discharge'],
    ['PS', 'hydro-discharge'],
    ['OTH', 'unknown'],
    ['UNK', 'unknown'],
  ])('%s counts as %s', (fueltype, fuel) => {
    const row = { period: '2026-11-21T08', respondent: 'CISO', fueltype, value: '5' };
    const factor = datasets.fuelFactors().find((one) => one.fuel === fuel)?.lifecycle;
    const answer = { response: { data: [row] } };
    expect(service.read([answer], { ...asked, scope: 'lifecycle' })[0]?.value).toBeCloseTo(
      factor ?? Number.NaN,
      9,
    );
  });

  it('a fuel that EIA adds counts as unknown, never as nothing', () => {
    const onlyNew = replaced(fixture('eia'), ['fueltype'], 'XYZ');
    expect(service.read([onlyNew], asked).map(({ value }) => value)).toEqual([575, 575, 575]);
  });

  it('another unit is refused', () => {
    const gigawatts = replaced(fixture('eia'), ['value-units'], 'gigawatthours');
    expect(outcomeOf(service, [gigawatts], asked)).toBe('bad-answer');
  });
});
