// Energi Data Service: naive times that are UTC, the prognosis for the future only, one price area and never a mean of two.
import { describe, expect, it } from 'vitest';
import { energiDataService as service } from '../../../../../src/account/grid/live/service/energi-data-service.ts';
import { epochMs } from '../../../../../src/units.ts';
import { conforms } from './conformance.ts';
import { at, fixture, question } from './subject.ts';

const NOON = at(12);
const past = question({ area: 'DK1', zone: 'DK-DK1', from: at(10, 1), to: NOON, now: NOON });
const both = question({ area: 'DK1', zone: 'DK-DK1', from: at(10, 1), to: at(12, 55), now: NOON });
const subject = {
  service,
  figures: ['CO2Emission'],
  echo: { key: 'PriceArea', other: 'DK2' },
  key: null,
} as const;

conforms({ ...subject, question: past, fixtures: ['energi-data-service-measured'], forecasts: 0 });
conforms({
  ...subject,
  question: both,
  fixtures: ['energi-data-service-measured', 'energi-data-service-prognosis'],
  // 12:00 to 12:50; 11:55 is in both, and measured.
  forecasts: 11,
});

describe('whom Energi Data Service serves', () => {
  it.each([
    ['DK-DK1', 'DK1'],
    ['DK-DK2', 'DK2'],
    // Two price areas whose figures differ: a country is not their mean.
    ['DK', null],
    ['DK-BHM', null],
  ])('%s: %s', (zone, area) => expect(service.area({ region: null, zone })).toBe(area));
});

describe('what Energi Data Service is asked', () => {
  const asked = (parts: typeof past) =>
    service.requests(parts).map(({ url }) => [url.pathname, Object.fromEntries(url.searchParams)]);
  const every = {
    timezone: 'UTC',
    filter: '{"PriceArea":["DK1"]}',
    columns: 'Minutes5UTC,PriceArea,CO2Emission',
    sort: 'Minutes5UTC asc',
  };
  // 10:00 to 12:00 are 24 rows of five minutes, and one is allowed for a bound that counts.
  const measured = { ...every, start: '2026-11-21T10:00', end: '2026-11-21T12:00', limit: '25' };

  it('the past of the measured table, in UTC, with room for every row', () => {
    expect(asked(past)).toEqual([['/dataset/CO2Emis', measured]]);
  });

  it('the future of the prognosis, from an hour back since measured rows come late', () => {
    const ahead = { ...every, start: '2026-11-21T11:00', end: '2026-11-21T12:55', limit: '24' };
    expect(asked(both)).toEqual([
      ['/dataset/CO2Emis', measured],
      ['/dataset/CO2EmisProg', ahead],
    ]);
  });

  it('hours ahead alone: no measured table', () => {
    const ahead = { ...past, from: at(13), to: at(14) };
    expect(asked(ahead).map(([path]) => path)).toEqual(['/dataset/CO2EmisProg']);
  });
});

describe('what Energi Data Service answers', () => {
  it('a naive time is UTC, in winter and in summer', () => {
    const row = (Minutes5UTC: string) => ({ records: [{ Minutes5UTC, PriceArea: 'DK1', CO2Emission: 87 }] });
    const [winter] = service.read([row('2026-11-21T10:05:00')], past);
    expect(winter?.from).toBe(at(10, 5));
    const july = (hour: number) => epochMs(Date.UTC(2026, 6, 1, hour));
    const [summer] = service.read([row('2026-07-01T10:05:00')], { ...past, from: july(10), to: july(11) });
    expect(summer?.from).toBe(july(10) + 300_000);
  });

  it('where both tables tell the same five minutes, the measured ones count', () => {
    const answers = [fixture('energi-data-service-measured'), fixture('energi-data-service-prognosis')];
    const slots = service.read(answers, both);
    expect(
      slots.filter(({ from }) => from === at(11, 55)).map(({ value, forecast }) => [value, forecast]),
    ).toEqual(
      // The 24th measured row: 80 + 23.
      [[103, false]],
    );
  });
});
