// Electricity Maps: hourly averages of 350 zones, consumption (flow traced), lifecycle or direct; key in the header `auth-token` (API v3).
// Traps: asked for a zone it does not know, it answers for the caller's own; `history` is free but holds 24 hours, `past-range` and
// `forecast` are paid; a time marks the start of its hour; the newest hours are estimates. Unverified: docs/providers.md.
import * as v from 'valibot';
import type { EpochMs } from '../../../../units.ts';
import { WORLD } from '../../region-tables.ts';
import { ceilTo, floorTo, HOUR_MS, parseUtc, utcMinute } from '../utc-time.ts';
import { type Point, pointOf } from './point.ts';
import { RefusedAnswer } from './refused-answer.ts';
import type { LiveService, ServiceQuestion, ServiceRequest } from './service.ts';
import { ofShape } from './shape.ts';
import { slotsOf } from './slots.ts';

const SERIES = {
  name: 'electricity-maps',
  title: 'Electricity Maps',
  basis: 'consumption',
  licence: 'Electricity Maps API terms',
} as const;

export const electricityMaps: LiveService = {
  name: SERIES.name,
  title: SERIES.title,
  scopes: ['lifecycle', 'direct'],
  keyVariable: 'CARBON_ELECTRICITYMAPS_TOKEN',
  hasForecast: true,
  // The zones of the embedded table are this service's own.
  area: ({ zone }) => (zone === WORLD ? null : zone),
  requests: (question) => [...past(question), ...future(question)],
  read: (answers, question) =>
    slotsOf(
      answers.flatMap((answer) => pointsOf(answer, question)),
      SERIES,
      question,
    ),
};

const BASE = 'https://api.electricitymaps.com/v3/carbon-intensity/';
/** What `history` holds, without a paid plan: the hour that runs and those before it. For the first hour of a day's question nobody pays. */
const HISTORY_MS = 24 * HOUR_MS;
/** What `forecast` offers for `horizonHours`. */
const HORIZONS = [6, 24, 48, 72];

function past(question: ServiceQuestion): readonly ServiceRequest[] {
  const { from, to, now } = question;
  if (from >= now) return [];
  if (from >= floorTo(now, HOUR_MS) - HISTORY_MS) return [request(question, 'history', {})];
  const end = utcTime(ceilTo(to, HOUR_MS));
  return [request(question, 'past-range', { start: utcTime(floorTo(from, HOUR_MS)), end })];
}

/** The hour that runs has its own slot in `history`: a job that ends within it needs no forecast. */
function future(question: ServiceQuestion): readonly ServiceRequest[] {
  const { from, to, now } = question;
  if (from < now && to <= ceilTo(now, HOUR_MS)) return [];
  const hours = (to - now) / HOUR_MS;
  const horizon = HORIZONS.find((offered) => offered >= hours) ?? Math.max(...HORIZONS);
  return [request(question, 'forecast', { horizonHours: String(horizon) })];
}

const utcTime = (at: EpochMs): string => `${utcMinute(at)}:00Z`;

function request(
  { area, scope, key }: ServiceQuestion,
  endpoint: string,
  times: Readonly<Record<string, string>>,
): ServiceRequest {
  const url = new URL(endpoint, BASE);
  const parameters = {
    zone: area,
    emissionFactorType: scope,
    temporalGranularity: 'hourly',
    // Without it an unknown zone is answered with the one of the caller's address.
    shouldUseFallbackCallerLookup: 'false',
    ...times,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url, headers: key === null ? {} : { 'auth-token': key } };
}

const Rows = v.optional(
  v.array(
    v.object({
      zone: v.optional(v.unknown()),
      datetime: v.unknown(),
      carbonIntensity: v.unknown(),
      isEstimated: v.optional(v.unknown()),
      emissionFactorType: v.optional(v.unknown()),
    }),
  ),
);
/** `history`, `past-range` and `forecast` name their rows differently. */
const Answer = v.object({ zone: v.string(), history: Rows, data: Rows, forecast: Rows });

function pointsOf(answer: unknown, { area, scope }: ServiceQuestion): readonly Point[] {
  const { zone, history, data, forecast } = ofShape(Answer, answer, SERIES);
  const measured = history ?? data;
  if (measured === undefined && forecast === undefined) {
    throw new RefusedAnswer('bad-answer', `${SERIES.title} answers without any list of hours.`);
  }
  if (zone !== area) throw otherZone();
  return [...(measured ?? []), ...(forecast ?? [])].flatMap((row, index) => {
    if ((row.zone ?? area) !== area) throw otherZone();
    if ((row.emissionFactorType ?? scope) !== scope) {
      throw new RefusedAnswer('scope-not-served', `${SERIES.title} answers in another scope than asked for.`);
    }
    return pointOf({
      from: parseUtc(row.datetime),
      stepMs: HOUR_MS,
      value: row.carbonIntensity,
      estimated: row.isEstimated === true,
      forecast: index >= (measured?.length ?? 0),
    });
  });
}

/** The zone is not quoted: it may be where the caller's address lies. */
const otherZone = () =>
  new RefusedAnswer('other-zone', `${SERIES.title} answers for another zone than the one asked for.`);
