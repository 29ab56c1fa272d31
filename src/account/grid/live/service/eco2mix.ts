// eco2mix of the French system operator RTE through Open Data Réseaux Énergies: France by half hours, direct, production; no key.
// Traps: rows come every quarter of an hour, the figure on half hours only, and the newest rows exist before they have one;
// 100 rows a call; Corsica is not in it; about one third below a lifecycle figure. Unverified: docs/providers.md.
import * as v from 'valibot';
import { HOUR_MS, MINUTE_MS, parseUtc, utcMinute } from '../utc-time.ts';
import { type Point, pointOf } from './point.ts';
import { RefusedAnswer } from './refused-answer.ts';
import type { LiveService, ServiceRequest } from './service.ts';
import { ofShape } from './shape.ts';
import { slotsOf } from './slots.ts';
import { type Stretch, windowsOf } from './windows.ts';

const SERIES = {
  name: 'eco2mix',
  title: 'eco2mix',
  basis: 'production',
  licence: 'Licence Ouverte 2.0',
} as const;

export const eco2mix: LiveService = {
  name: SERIES.name,
  title: SERIES.title,
  scopes: ['direct'],
  keyVariable: null,
  hasForecast: false,
  area: ({ zone }) => (zone === 'FR' ? FRANCE : null),
  requests: (question) => windowsOf(question, CALL).map(request),
  read: (answers, question) => slotsOf(answers.flatMap(pointsOf), SERIES, question),
};

const RECORDS = 'https://odre.opendatasoft.com/api/explore/v2.1/catalog/datasets/eco2mix-national-tr/records';
/** `perimetre` in the rows. */
const FRANCE = 'France';
const HALF_HOUR_MS = 30 * MINUTE_MS;
/** The portal gives at most so many rows a call. */
const MOST_ROWS = 100;
/** 96 rows, should every quarter of an hour have its figure one day. */
const CALL = { stepMs: HALF_HOUR_MS, longestMs: 24 * HOUR_MS };

function request({ from, to }: Stretch): ServiceRequest {
  const url = new URL(RECORDS);
  const parameters = {
    select: 'perimetre,date_heure,taux_co2',
    where: `taux_co2 is not null and date_heure >= date'${utcMinute(from)}' and date_heure < date'${utcMinute(to)}'`,
    order_by: 'date_heure asc',
    limit: String(MOST_ROWS),
    timezone: 'UTC',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url, headers: {} };
}

const Answer = v.object({
  results: v.array(
    v.object({ perimetre: v.optional(v.unknown()), date_heure: v.unknown(), taux_co2: v.unknown() }),
  ),
});

function pointsOf(answer: unknown): readonly Point[] {
  return ofShape(Answer, answer, SERIES).results.flatMap(({ perimetre, date_heure, taux_co2 }) => {
    if ((perimetre ?? FRANCE) !== FRANCE) {
      throw new RefusedAnswer('other-zone', `${SERIES.title} answers for another area than France.`);
    }
    return pointOf({ from: parseUtc(date_heure), stepMs: HALF_HOUR_MS, value: taux_co2 });
  });
}
