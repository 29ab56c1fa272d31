// Electricity Maps: the free 24 hours before the paid ranges, the caller's own zone refused, both scopes by one parameter.
import { describe, expect, it } from 'vitest';
import { electricityMaps as service } from '../../../../../src/account/grid/live/service/electricity-maps.ts';
import { epochMs } from '../../../../../src/units.ts';
import { conforms } from './conformance.ts';
import { replaced } from './spoil.ts';
import { at, fixture, NOW, outcomeOf, question } from './subject.ts';

const HOUR = 3_600_000;
const ask = (parts: Partial<Parameters<typeof question>[0]> = {}) =>
  question({ area: 'FR', scope: 'lifecycle', ...parts });
const subject = {
  service,
  figures: ['carbonIntensity'],
  key: 'header',
  echo: { key: 'zone', other: 'DE' },
} as const;

conforms({ ...subject, question: ask(), fixtures: ['electricity-maps-history'], forecasts: 0 });
conforms({
  ...subject,
  question: ask({ from: epochMs(Date.UTC(2026, 10, 14, 6, 20)), to: epochMs(Date.UTC(2026, 10, 14, 8, 40)) }),
  fixtures: ['electricity-maps-past-range'],
  forecasts: 0,
});
conforms({
  ...subject,
  question: ask({ to: at(16) }),
  fixtures: ['electricity-maps-history', 'electricity-maps-forecast'],
  // 13:00, 14:00 and 15:00; the hour that runs is in the history.
  forecasts: 3,
});

const asked = (parts: Partial<Parameters<typeof question>[0]>) =>
  service.requests(ask(parts)).map(({ url }) => `${url.pathname.split('/').at(-1)}${url.search}`);

describe('what Electricity Maps is asked', () => {
  const every =
    'zone=FR&emissionFactorType=lifecycle&temporalGranularity=hourly&shouldUseFallbackCallerLookup=false';

  it.each([
    ['a job of today: the free history', at(9), at(12), [`history?${every}`]],
    [
      'a job that ends within the hour that runs needs no paid forecast',
      at(12),
      at(12, 40),
      [`history?${every}`],
    ],
    ['24 hours ago: still the history', epochMs(at(12) - 24 * HOUR), NOW, [`history?${every}`]],
    [
      'longer ago: the paid range, in whole hours',
      epochMs(at(11, 30) - 24 * HOUR),
      at(9, 10),
      [`past-range?${every}&start=2026-11-20T11%3A00%3A00Z&end=2026-11-21T10%3A00%3A00Z`],
    ],
    ['hours ahead: the paid forecast', NOW, at(18, 10), [`forecast?${every}&horizonHours=6`]],
    ['a day ahead', NOW, epochMs(NOW + 24 * HOUR), [`forecast?${every}&horizonHours=24`]],
    ['further than it goes', NOW, epochMs(NOW + 99 * HOUR), [`forecast?${every}&horizonHours=72`]],
    ['both', at(11), at(19), [`history?${every}`, `forecast?${every}&horizonHours=24`]],
  ])('%s', (_, from, to, urls) => expect(asked({ from, to })).toEqual(urls));

  it('a day in whole hours, half an hour later: nobody pays for its first', () => {
    const day = { from: epochMs(at(12) - 24 * HOUR), to: at(12, 30), now: at(12, 30) };
    expect(asked(day)).toEqual([`history?${every}`]);
  });

  it('the scope travels as emissionFactorType, the key as auth-token', () => {
    const [request] = service.requests(ask({ scope: 'direct', key: 'k' }));
    expect(request?.url.searchParams.get('emissionFactorType')).toBe('direct');
    expect(request?.headers).toEqual({ 'auth-token': 'k' });
    expect(request?.url.origin).toBe('https://api.electricitymaps.com');
  });
});

describe('what Electricity Maps answers', () => {
  const history = fixture('electricity-maps-history');

  it('an answer for the zone of the caller is refused, and the zone not told', () => {
    const elsewhere = replaced(history, ['zone'], 'US-CAL-CISO');
    expect(() => service.read([elsewhere], ask())).toThrow(/^Electricity Maps answers for another zone/);
    expect(() => service.read([elsewhere], ask())).not.toThrow(/CISO/);
  });

  it('one name of another zone is enough', () => {
    const [ahead, hours] = [ask({ to: at(16) }), { datetime: '2026-11-21T10:00Z', carbonIntensity: 31 }];
    expect(outcomeOf(service, [{ zone: 'DE', forecast: [hours] }], ahead)).toBe('other-zone');
    expect(outcomeOf(service, [{ zone: 'FR', history: [{ ...hours, zone: 'DE' }] }], ahead)).toBe(
      'other-zone',
    );
    expect(outcomeOf(service, [{ zone: 'FR', history: [hours] }], ahead)).toHaveLength(1);
  });

  it('an answer without any list of hours is refused', () => {
    expect(outcomeOf(service, [{ zone: 'FR', carbonIntensity: 31 }], ask())).toBe('bad-answer');
  });

  it('figures of another scope are refused', () => {
    expect(outcomeOf(service, [history], ask({ scope: 'direct' }))).toBe('scope-not-served');
  });

  it('keeps that the newest hours are estimates', () => {
    const slots = service.read([history], ask({ to: at(13) }));
    expect(slots.map(({ from, estimated }) => [from, estimated])).toEqual([
      [at(9), false],
      [at(10), false],
      [at(11), true],
      [at(12), true],
    ]);
  });
});
