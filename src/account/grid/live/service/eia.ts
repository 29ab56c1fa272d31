// EIA Open Data v2: hourly generation of US balancing authorities by fuel, and an intensity computed from it; production, both scopes.
// Traps: figures are strings; an hour is named by its end; storage that charges is negative; a day late at worst; the key can only
// travel in the query (Form EIA-930, hourly operating report). Unverified: docs/providers.md.
import * as v from 'valibot';
import { epochMs } from '../../../../units.ts';
import { ceilTo, floorTo, HOUR_MS, parseUtc, utcHour } from '../utc-time.ts';
import { BALANCING_AUTHORITIES } from './balancing-authorities.ts';
import { groupBy } from './group-by.ts';
import { type FuelFactor, type Generation, mixIntensity } from './mix-intensity.ts';
import { type Point, pointOf } from './point.ts';
import { RefusedAnswer } from './refused-answer.ts';
import type { LiveService, ServiceQuestion, ServiceRequest } from './service.ts';
import { ofShape } from './shape.ts';
import { slotsOf } from './slots.ts';

const SERIES = { name: 'eia', title: 'EIA', basis: 'production', licence: 'public domain' } as const;

/** `factors` by fuel, of `datasets.fuelFactors()`. */
export const eiaService = (factors: readonly FuelFactor[]): LiveService => ({
  name: SERIES.name,
  title: SERIES.title,
  scopes: ['lifecycle', 'direct'],
  keyVariable: 'CARBON_EIA_KEY',
  hasForecast: false,
  area: ({ zone }) => BALANCING_AUTHORITIES.get(zone) ?? null,
  requests: (question) => [request(question)],
  read: (answers, question) => {
    const rows = answers.flatMap((answer) => generationsOf(answer, question));
    return slotsOf(pointsOf(rows, { factors, scope: question.scope }), SERIES, question);
  },
});

const URL_OF_MIX = 'https://api.eia.gov/v2/electricity/rto/fuel-type-data/data/';
/** Rows, of about ten fuels an hour. */
const MOST_ROWS = 5_000;

function request({ area, from, to, key }: ServiceQuestion): ServiceRequest {
  const url = new URL(URL_OF_MIX);
  const parameters = {
    frequency: 'hourly',
    'data[]': 'value',
    'facets[respondent][]': area,
    // The hour from 08:00 to 09:00 is called 09.
    start: utcHour(epochMs(floorTo(from, HOUR_MS) + HOUR_MS)),
    end: utcHour(ceilTo(to, HOUR_MS)),
    'sort[0][column]': 'period',
    'sort[0][direction]': 'asc',
    length: String(MOST_ROWS),
    ...(key === null ? {} : { api_key: key }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url, headers: {} };
}

const Answer = v.object({
  response: v.object({
    data: v.array(
      v.object({
        period: v.unknown(),
        respondent: v.string(),
        fueltype: v.string(),
        value: v.unknown(),
        'value-units': v.optional(v.unknown()),
      }),
    ),
  }),
});
const UNITS = 'megawatthours';

/** EIA's code to a fuel of the factors. SNB and WNB are solar and wind with a battery of their own, OES and UES other storage. */
const FUELS: Readonly<Record<string, string>> = {
  COL: 'coal',
  NG: 'gas',
  NUC: 'nuclear',
  OIL: 'oil',
  SUN: 'solar',
  SNB: 'solar',
  WAT: 'hydro',
  WND: 'wind',
  WNB: 'wind',
  GEO: 'geothermal',
  BIO: 'biomass',
  BAT: 'battery-discharge',
  OES: 'battery-discharge',
  UES: 'battery-discharge',
  PS: 'hydro-discharge',
};
/** `OTH`, `UNK`, and codes that EIA has added since. */
const OTHER_FUEL = 'unknown';

interface HourOfFuel extends Generation {
  /** End of the hour. */
  readonly period: string;
}

function generationsOf(answer: unknown, { area }: ServiceQuestion): readonly HourOfFuel[] {
  return ofShape(Answer, answer, SERIES).response.data.flatMap((row) => {
    if (row.respondent !== area) {
      throw new RefusedAnswer('other-zone', `${SERIES.title} answers for another balancing authority.`);
    }
    if ((row['value-units'] ?? UNITS) !== UNITS) {
      throw new RefusedAnswer('bad-answer', `${SERIES.title} answers in another unit than megawatt-hours.`);
    }
    const mwh = megawattHours(row.value);
    if (mwh === null || typeof row.period !== 'string') return [];
    const fuel = Object.entries(FUELS).find(([code]) => code === row.fueltype)?.[1] ?? OTHER_FUEL;
    return [{ period: row.period, fuel, mwh }];
  });
}

const NUMBER = /^-?\d{1,9}(?:\.\d{1,9})?$/;

const megawattHours = (value: unknown): number | null =>
  (typeof value === 'string' && NUMBER.test(value)) || typeof value === 'number' ? Number(value) : null;

/** An hour that lacks a fuel which another hour of the answer has may not be complete yet: estimated. */
function pointsOf(
  rows: readonly HourOfFuel[],
  using: { readonly factors: readonly FuelFactor[]; readonly scope: ServiceQuestion['scope'] },
): readonly Point[] {
  const hours = [...groupBy(rows, ({ period }) => period)];
  const fuelsIn = (mix: readonly Generation[]) => new Set(mix.map(({ fuel }) => fuel)).size;
  const most = hours.reduce((before, [, mix]) => Math.max(before, fuelsIn(mix)), 0);
  return hours.flatMap(([period, mix]) => {
    const end = parseUtc(period);
    return pointOf({
      from: end === null ? null : epochMs(end - HOUR_MS),
      stepMs: HOUR_MS,
      value: mixIntensity(mix, using),
      estimated: fuelsIn(mix) < most,
    });
  });
}
