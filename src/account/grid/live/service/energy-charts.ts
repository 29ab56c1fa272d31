// Energy-Charts of Fraunhofer ISE: 39 European areas by quarters or whole hours, with the day ahead; no key (`/co2eq`).
// The figures are served as lifecycle and production [unverified]: no page of the service that says so has been read. France at 47 to
// 65 g in a public recording (gridshift, 2026-10-04) is too much for combustion alone, which speaks for lifecycle.
// Traps: parallel arrays with nulls; the answer does not name its country; often slower than 5 s. Unverified: docs/providers.md.
import * as v from 'valibot';
import type { EpochMs } from '../../../../units.ts';
import { ceilTo, floorTo, HOUR_MS, MINUTE_MS, parseUnixSeconds, utcMinute } from '../utc-time.ts';
import { type Point, pointOf, usableGrams } from './point.ts';
import { RefusedAnswer } from './refused-answer.ts';
import type { LiveService, ServiceQuestion, ServiceRequest } from './service.ts';
import { ofShape } from './shape.ts';
import { slotsOf } from './slots.ts';

const SERIES = {
  name: 'energy-charts',
  title: 'Energy-Charts',
  basis: 'production',
  licence: 'CC-BY-4.0',
} as const;

/** Whole countries only: a country's figure is not the figure of one of its zones (SE-SE3, IT-NO). */
const COUNTRIES = new Set(
  (
    'AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GE GR HR HU IE IT LT LU LV MD ME MK NL NO PL PT RO RS SE SI SK ' +
    'UA XK'
  ).split(' '),
);
/** Areas that the service names otherwise than by their two letters. */
const OTHERWISE: Readonly<Record<string, string>> = { GB: 'uk', 'GB-NIR': 'nie' };

export const energyCharts: LiveService = {
  name: SERIES.name,
  title: SERIES.title,
  scopes: ['lifecycle'],
  keyVariable: null,
  hasForecast: true,
  area: ({ zone }) =>
    COUNTRIES.has(zone)
      ? zone.toLowerCase()
      : (Object.entries(OTHERWISE).find(([key]) => key === zone)?.[1] ?? null),
  requests: (question) => [request(question)],
  read: (answers, question) => slotsOf(answers.flatMap(pointsOf), SERIES, question),
};

const URL_OF_FIGURES = 'https://api.energy-charts.info/co2eq';
const QUARTER_MS = 15 * MINUTE_MS;

function request({ area, from, to }: ServiceQuestion): ServiceRequest {
  const url = new URL(URL_OF_FIGURES);
  url.searchParams.set('country', area);
  url.searchParams.set('start', `${utcMinute(floorTo(from, HOUR_MS))}Z`);
  url.searchParams.set('end', `${utcMinute(ceilTo(to, HOUR_MS))}Z`);
  return { url, headers: {} };
}

const Column = v.array(v.unknown());
const Answer = v.object({ unix_seconds: Column, co2eq: Column, co2eq_forecast: v.optional(Column) });

function pointsOf(answer: unknown): readonly Point[] {
  const { unix_seconds, co2eq, co2eq_forecast: ahead = [] } = ofShape(Answer, answer, SERIES);
  if (co2eq.length !== unix_seconds.length || (ahead.length > 0 && ahead.length !== unix_seconds.length)) {
    throw new RefusedAnswer('bad-answer', `${SERIES.title} answers with columns of different lengths.`);
  }
  const times = unix_seconds.map(parseUnixSeconds);
  return times.flatMap((from, index) => {
    const measured = usableGrams(co2eq[index]);
    return pointOf({
      from,
      stepMs: stepAt(times, index),
      value: measured ?? ahead[index],
      forecast: measured === null,
    });
  });
}

/** The times tell the step, also around an hour without a figure; the last lasts as long as the one before. */
function stepAt(times: readonly (EpochMs | null)[], index: number): number {
  const [from, next] = index + 1 < times.length ? [times[index], times[index + 1]] : times.slice(-2);
  const step = from == null || next == null ? QUARTER_MS : next - from;
  return step > 0 && step <= HOUR_MS ? step : QUARTER_MS;
}
