// eco2mix: rows without a figure yet, half hours within quarter-hour rows, 100 rows a call.
import { describe, expect, it } from 'vitest';
import { eco2mix as service } from '../../../../../src/account/grid/live/service/eco2mix.ts';
import { epochMs } from '../../../../../src/units.ts';
import { conforms } from './conformance.ts';
import { at, fixture, NOW, question } from './subject.ts';

const asked = question({ area: 'France', zone: 'FR', from: at(9, 10) });

conforms({
  service,
  question: asked,
  fixtures: ['eco2mix'],
  forecasts: 0,
  figures: ['taux_co2'],
  echo: { key: 'perimetre', other: 'Bretagne' },
  key: null,
});

it('eco2mix serves France, and not Corsica, which has a grid of its own', () => {
  expect(service.area({ region: 'aws:eu-west-3', zone: 'FR' })).toBe('France');
  expect(service.area({ region: null, zone: 'FR-COR' })).toBe(null);
});

describe('what eco2mix is asked', () => {
  it('rows that have a figure, in UTC and in order', () => {
    const [request] = service.requests(asked);
    expect(request?.url.pathname).toBe('/api/explore/v2.1/catalog/datasets/eco2mix-national-tr/records');
    expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
      select: 'perimetre,date_heure,taux_co2',
      where:
        "taux_co2 is not null and date_heure >= date'2026-11-21T09:00' and date_heure < date'2026-11-21T12:00'",
      order_by: 'date_heure asc',
      limit: '100',
      timezone: 'UTC',
    });
  });

  it('a day a call, since a call has at most 100 rows', () => {
    const days = service.requests(question({ area: 'France', from: epochMs(NOW - 50 * 3_600_000), to: NOW }));
    expect(days).toHaveLength(3);
  });
});

describe('what eco2mix answers', () => {
  it('the newest row exists before its figure does', () => {
    const slots = service.read([fixture('eco2mix')], asked);
    expect(slots.map(({ from, value }) => [from, value])).toEqual([
      [at(9), 21],
      [at(9, 30), 22],
      [at(10), 24],
      [at(10, 30), 23],
      [at(11), 22],
    ]);
    expect(slots.at(-1)?.to).toBe(at(11, 30));
  });

  it('a time with the offset of Paris is the same moment', () => {
    const row = { date_heure: '2026-11-21T10:30:00+01:00', taux_co2: 22 };
    expect(service.read([{ results: [row] }], asked)[0]?.from).toBe(at(9, 30));
  });

  it('quarter-hour figures, should they come, last a quarter of an hour', () => {
    const rows = ['10:00', '10:15'].map((time) => ({
      date_heure: `2026-11-21T${time}:00+00:00`,
      taux_co2: 20,
    }));
    const slots = service.read([{ results: rows }], asked);
    expect(slots.map(({ from, to }) => [from, to])).toEqual([
      [at(10), at(10, 15)],
      [at(10, 15), at(10, 45)],
    ]);
  });
});
