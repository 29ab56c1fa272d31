// Energy-Charts: parallel columns with nulls, figures before forecasts, steps told by the times, whole countries only.
import { describe, expect, it } from 'vitest';
import { energyCharts as service } from '../../../../../src/account/grid/live/service/energy-charts.ts';
import { conforms } from './conformance.ts';
import { at, fixture, outcomeOf, question } from './subject.ts';

const asked = question({ area: 'de', zone: 'DE', scope: 'lifecycle', from: at(10), to: at(14) });

conforms({
  service,
  question: asked,
  fixtures: ['energy-charts'],
  // 11:45 to 13:15; the last two quarters have neither figure nor forecast.
  forecasts: 7,
  figures: ['co2eq', 'co2eq_forecast'],
  echo: null,
  key: null,
});

describe('whom Energy-Charts serves', () => {
  it.each([
    ['DE', 'de'],
    ['GB', 'uk'],
    ['GB-NIR', 'nie'],
    ['XK', 'xk'],
    // The figure of a country is not the figure of one of its zones.
    ['SE-SE3', null],
    ['IT-NO', null],
    ['US', null],
  ])('%s: %s', (zone, area) => expect(service.area({ region: null, zone })).toBe(area));

  it('lifecycle alone: a direct figure is not made of it', () =>
    expect(service.scopes).toEqual(['lifecycle']));
});

it('Energy-Charts is asked for whole hours, in UTC', () => {
  const [request] = service.requests({ ...asked, from: at(10, 20), to: at(13, 5) });
  expect(request?.url.href).toBe(
    'https://api.energy-charts.info/co2eq?country=de&start=2026-11-21T10%3A00Z&end=2026-11-21T14%3A00Z',
  );
});

describe('what Energy-Charts answers', () => {
  const times = [at(10), at(10, 15), at(10, 30)].map((time) => time / 1000);
  const read = (answer: unknown) =>
    service.read([answer], asked).map(({ from, to, value, forecast }) => [from, to, value, forecast]);

  it('the figure, else the forecast, marked, and nothing where both are null', () => {
    expect(read({ unix_seconds: times, co2eq: [401, null, null], co2eq_forecast: [7, 420, null] })).toEqual([
      [at(10), at(10, 15), 401, false],
      [at(10, 15), at(10, 30), 420, true],
    ]);
  });

  it('no column of forecasts', () => {
    expect(read({ unix_seconds: times, co2eq: [401, 402, 403] })).toHaveLength(3);
  });

  it('hours where the times are hours, also the last and around a gap', () => {
    const hours = [at(10), at(11), at(12)].map((time) => time / 1000);
    expect(
      read({ unix_seconds: hours, co2eq: [401, null, 403], co2eq_forecast: [null, null, null] }),
    ).toEqual([
      [at(10), at(11), 401, false],
      [at(12), at(13), 403, false],
    ]);
  });

  it('a time alone lasts a quarter of an hour', () => {
    expect(read({ unix_seconds: [at(10) / 1000], co2eq: [0] })).toEqual([[at(10), at(10, 15), 0, false]]);
  });

  it.each([
    ['fewer figures than times', { unix_seconds: times, co2eq: [1, 2] }],
    ['fewer forecasts than times', { unix_seconds: times, co2eq: [1, 2, 3], co2eq_forecast: [1] }],
    ['no column of times', { co2eq: [1] }],
  ])('%s: refused', (_, answer) => expect(outcomeOf(service, [answer], asked)).toBe('bad-answer'));

  it('milliseconds instead of seconds are no time of this century', () => {
    const answer = { unix_seconds: times.map((time) => time * 1000), co2eq: [1, 2, 3] };
    expect(outcomeOf(service, [answer], asked)).toBe('no-values');
  });

  it('reads the documented shape by quarters', () => {
    expect(read(fixture('energy-charts'))).toHaveLength(14);
  });
});
