// UK Carbon Intensity: measured before forecast, slots matched to their own half hour, regions as objects or lists, 14 days a call.
import { describe, expect, it } from 'vitest';
import { ukCarbonIntensity as service } from '../../../../../src/account/grid/live/service/uk-carbon-intensity.ts';
import { epochMs } from '../../../../../src/units.ts';
import { conforms } from './conformance.ts';
import { replaced } from './spoil.ts';
import { at, fixture, NOW, outcomeOf, question } from './subject.ts';

const DAY = 86_400_000;
const national = question({ area: 'GB', to: at(11) });
const regional = question({ area: '7', zone: 'GB', to: at(11) });
const subject = { service, figures: ['actual', 'forecast'], key: null } as const;

conforms({ ...subject, question: national, fixtures: ['uk-national'], echo: null, forecasts: 2 });
conforms({
  ...subject,
  question: regional,
  fixtures: ['uk-regional'],
  echo: { key: 'regionid', other: 8 },
  forecasts: 4,
});

describe('whom UK Carbon Intensity serves', () => {
  it.each([
    ['Great Britain', { region: 'GB', zone: 'GB' }, 'GB'],
    ['a place nobody named', { region: null, zone: 'GB' }, 'GB'],
    [
      'London, in an area nobody knows: the measured national figure',
      { region: 'aws:eu-west-2', zone: 'GB' },
      'GB',
    ],
    ['Google in London likewise', { region: 'gcp:europe-west2', zone: 'GB' }, 'GB'],
    ['Azure in London likewise', { region: 'azure:uksouth', zone: 'GB' }, 'GB'],
    ['Cardiff: South Wales', { region: 'azure:ukwest', zone: 'GB' }, '7'],
    ['Newport: South Wales', { region: 'oci:uk-cardiff-1', zone: 'GB' }, '7'],
    ['a region called like a part of every object', { region: 'constructor', zone: 'GB' }, 'GB'],
    ['Northern Ireland, on the grid of Ireland: not served', { region: 'GB-NIR', zone: 'GB-NIR' }, null],
    ['Ireland: not served', { region: 'IE', zone: 'IE' }, null],
  ])('%s', (_, place, area) => expect(service.area(place)).toBe(area));
});

describe('what UK Carbon Intensity is asked', () => {
  const paths = (asked: typeof national) => service.requests(asked).map(({ url }) => url.href);

  it('whole half hours of the island', () => {
    expect(paths(question({ area: 'GB', from: at(9, 10), to: at(10, 40) }))).toEqual([
      'https://api.carbonintensity.org.uk/intensity/2026-11-21T09:00Z/2026-11-21T11:00Z',
    ]);
  });

  it('a region by its number', () => {
    expect(paths(regional)).toEqual([
      'https://api.carbonintensity.org.uk/regional/intensity/2026-11-21T09:00Z/2026-11-21T11:00Z/regionid/7',
    ]);
  });

  it('at most 14 days a call', () => {
    const asked = paths(question({ area: 'GB', from: epochMs(NOW - 15 * DAY), to: NOW }));
    expect(asked.map((href) => href.split('/intensity/')[1])).toEqual([
      '2026-11-06T12:00Z/2026-11-20T12:00Z',
      '2026-11-20T12:00Z/2026-11-21T12:30Z',
    ]);
  });
});

describe('what UK Carbon Intensity answers', () => {
  it('measured where there is a measurement, else the forecast, marked; not the slot that ends at `from`', () => {
    const slots = service.read([fixture('uk-national')], national);
    expect(slots.map(({ from, value, forecast }) => [from, value, forecast])).toEqual([
      [at(9), 248, false],
      [at(9, 30), 246, false],
      [at(10), 231, true],
      [at(10, 30), 228, true],
    ]);
  });

  it('a measurement that is none gives way to the forecast', () => {
    const spoilt = replaced(fixture('uk-national'), ['actual'], -1);
    expect(service.read([spoilt], national).map(({ value }) => value)).toEqual([251, 240, 231, 228]);
  });

  it('of a region all slots, as an object or as a list', () => {
    const answer = fixture('uk-regional');
    const slots = service.read([answer], regional);
    expect(slots.map(({ value }) => value)).toEqual([371, 360, 351, 348]);
    const { data: region } = answer as { data: unknown };
    expect(service.read([{ data: [region] }], regional)).toEqual(slots);
  });

  it('the shape of a region is not taken for the island, nor the other way round', () => {
    expect(outcomeOf(service, [fixture('uk-regional')], national)).toBe('bad-answer');
    expect(outcomeOf(service, [fixture('uk-national')], regional)).toBe('bad-answer');
  });

  it('a slot that is no half hour is left out', () => {
    const odd = { from: '2026-11-21T09:00Z', to: '2026-11-21T10:00Z', intensity: { actual: 200 } };
    expect(outcomeOf(service, [{ data: [odd] }], national)).toBe('no-values');
  });
});
