// Fingrid: three-minute figures as quarter-hour means, weighted by time, and a quarter that is not complete marked.
import { describe, expect, it } from 'vitest';
import { fingrid as service } from '../../../../../src/account/grid/live/service/fingrid.ts';
import { conforms } from './conformance.ts';
import { at, fixture, outcomeOf, question } from './subject.ts';

const asked = question({ area: 'FI', from: at(10), to: at(11, 30) });

conforms({
  service,
  question: asked,
  fixtures: ['fingrid'],
  forecasts: 0,
  figures: ['value'],
  echo: null,
  key: 'header',
});

it('Fingrid is asked for the electricity consumed, in whole quarters, with the key in a header', () => {
  const [request] = service.requests({ ...asked, from: at(10, 7), to: at(10, 40), key: 'k' });
  expect(request?.url.pathname).toBe('/api/datasets/265/data');
  expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
    startTime: '2026-11-21T10:00:00Z',
    endTime: '2026-11-21T10:45:00Z',
    format: 'json',
    pageSize: '20000',
    sortBy: 'startTime',
    sortOrder: 'asc',
  });
  expect(request?.headers).toEqual({ 'x-api-key': 'k' });
});

describe('what Fingrid answers', () => {
  const row = (minute: number, lasting: number, value: unknown) => ({
    datasetId: 265,
    startTime: `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z`,
    endTime: `2026-11-21T10:${String(minute + lasting).padStart(2, '0')}:00.000Z`,
    value,
  });
  const read = (...rows: unknown[]) =>
    service
      .read([{ data: rows }], asked)
      .map(({ from, to, value, estimated }) => [from, to, value, estimated]);

  it('means of five figures by quarter of an hour; the quarter that has just begun is estimated', () => {
    // 40, 40.5, 41, 41.5, 42: mean 41; each later quarter 2.5 more. At 11:15 there are two of five: 52.5 and 53.
    const slots = service.read([fixture('fingrid')], asked);
    expect(slots.map(({ from, value, estimated }) => [from, value, estimated])).toEqual([
      [at(10), 41, false],
      [at(10, 15), 43.5, false],
      [at(10, 30), 46, false],
      [at(10, 45), 48.5, false],
      [at(11), 51, false],
      [at(11, 15), 52.75, true],
    ]);
  });

  it('weighted by time, and without what is no figure', () => {
    expect(read(row(0, 3, 40), row(3, 12, 80))).toEqual([
      [at(10), at(10, 15), (3 * 40 + 12 * 80) / 15, false],
    ]);
    expect(read(row(0, 3, 40), row(3, 12, -1))).toEqual([[at(10), at(10, 15), 40, true]]);
  });

  it('quarter-hour figures, should they come, are taken as they are', () => {
    expect(read(row(0, 15, 40), row(15, 15, 44))).toEqual([
      [at(10), at(10, 15), 40, false],
      [at(10, 15), at(10, 30), 44, false],
    ]);
  });

  it('an answer of the electricity produced (266) is refused', () => {
    expect(outcomeOf(service, [{ data: [{ ...row(0, 3, 40), datasetId: 266 }] }], asked)).toBe('bad-answer');
  });

  it.each([
    ['that ends before it begins', row(3, -3, 40)],
    ['longer than a quarter of an hour', row(0, 16, 40)],
  ])('a figure %s is left out', (_, bad) =>
    expect(outcomeOf(service, [{ data: [bad] }], asked)).toBe('no-values'),
  );
});
