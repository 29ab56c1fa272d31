// Fingrid Open Data: Finland by three minutes, direct, of the electricity consumed; key in the header `x-api-key` (dataset 265).
// Traps: 266 is the electricity produced; no forecast; the newest quarter of an hour is not complete. Unverified: docs/providers.md.
import * as v from 'valibot';
import { epochMs } from '../../../../units.ts';
import { ceilTo, floorTo, MINUTE_MS, parseUtc, utcMinute } from '../utc-time.ts';
import { groupBy } from './group-by.ts';
import { type Point, pointOf, usableGrams } from './point.ts';
import { RefusedAnswer } from './refused-answer.ts';
import type { LiveService, ServiceQuestion, ServiceRequest } from './service.ts';
import { ofShape } from './shape.ts';
import { slotsOf } from './slots.ts';

const SERIES = { name: 'fingrid', title: 'Fingrid', basis: 'consumption', licence: 'CC-BY-4.0' } as const;

export const fingrid: LiveService = {
  name: SERIES.name,
  title: SERIES.title,
  scopes: ['direct'],
  keyVariable: 'CARBON_FINGRID_KEY',
  hasForecast: false,
  area: ({ zone }) => (zone === 'FI' ? zone : null),
  requests: (question) => [request(question)],
  read: (answers, question) => slotsOf(quartersOf(answers.flatMap(stretchesOf)), SERIES, question),
};

/** Emission factor of the electricity consumed in Finland, gCO2/kWh, real time. */
const CONSUMED = 265;
const URL_OF_FIGURES = `https://data.fingrid.fi/api/datasets/${CONSUMED}/data`;
/** The most that one page holds: 41 days of three minutes. */
const MOST_ROWS = 20_000;
/** As long as the energy buckets of a receipt. */
const QUARTER_MS = 15 * MINUTE_MS;

function request({ from, to, key }: ServiceQuestion): ServiceRequest {
  const url = new URL(URL_OF_FIGURES);
  const parameters = {
    startTime: `${utcMinute(floorTo(from, QUARTER_MS))}:00Z`,
    endTime: `${utcMinute(ceilTo(to, QUARTER_MS))}:00Z`,
    format: 'json',
    pageSize: String(MOST_ROWS),
    sortBy: 'startTime',
    sortOrder: 'asc',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url, headers: key === null ? {} : { 'x-api-key': key } };
}

const Answer = v.object({
  data: v.array(
    v.object({
      datasetId: v.optional(v.unknown()),
      startTime: v.unknown(),
      endTime: v.unknown(),
      value: v.unknown(),
    }),
  ),
});

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

function stretchesOf(answer: unknown): readonly Stretch[] {
  return ofShape(Answer, answer, SERIES).data.flatMap(({ datasetId, startTime, endTime, value }) => {
    if ((datasetId ?? CONSUMED) !== CONSUMED) {
      throw new RefusedAnswer('bad-answer', `${SERIES.title} answers with another dataset than asked for.`);
    }
    const [from, to, grams] = [parseUtc(startTime), parseUtc(endTime), usableGrams(value)];
    if (from === null || to === null || grams === null) return [];
    return from < to && to - from <= QUARTER_MS ? [{ from, to, value: grams }] : [];
  });
}

/** Means by quarter of an hour, weighted by time; one that is not covered whole is estimated. */
function quartersOf(stretches: readonly Stretch[]): readonly Point[] {
  const quarters = groupBy(stretches, ({ from }) => Math.floor(from / QUARTER_MS) * QUARTER_MS);
  return [...quarters].flatMap(([quarter, parts]) => {
    const ms = parts.reduce((total, { from, to }) => total + to - from, 0);
    const weighted = parts.reduce((total, { from, to, value }) => total + value * (to - from), 0);
    return pointOf({
      from: epochMs(quarter),
      stepMs: QUARTER_MS,
      value: weighted / ms,
      estimated: ms < QUARTER_MS,
    });
  });
}
