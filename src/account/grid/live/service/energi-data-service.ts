// Energi Data Service of the Danish system operator Energinet: DK1 and DK2 by five minutes, direct, consumption; no key.
// Traps: times are Danish unless `timezone=UTC` is said, and come back naive; the past is `CO2Emis`, the future `CO2EmisProg`;
// 100 rows unless `limit` says more; the two price areas are never averaged. Unverified: docs/providers.md.
import * as v from 'valibot';
import { epochMs } from '../../../../units.ts';
import { ceilTo, floorTo, HOUR_MS, MINUTE_MS, parseUtc, utcMinute } from '../utc-time.ts';
import { type Point, pointOf } from './point.ts';
import { RefusedAnswer } from './refused-answer.ts';
import type { LiveService, ServiceQuestion, ServiceRequest } from './service.ts';
import { ofShape } from './shape.ts';
import { slotsOf } from './slots.ts';
import type { Stretch } from './windows.ts';

const SERIES = {
  name: 'energi-data-service',
  title: 'Energi Data Service',
  basis: 'consumption',
  licence: 'Energinet, free with attribution',
} as const;

/** Price areas by zone. */
const AREAS: Readonly<Record<string, string>> = { 'DK-DK1': 'DK1', 'DK-DK2': 'DK2' };

export const energiDataService: LiveService = {
  name: SERIES.name,
  title: SERIES.title,
  scopes: ['direct'],
  keyVariable: null,
  hasForecast: true,
  area: ({ zone }) => Object.entries(AREAS).find(([key]) => key === zone)?.[1] ?? null,
  requests: (question) => partsOf(question).map((part) => request(part, question)),
  read(answers, question) {
    const parts = partsOf(question);
    const points = answers.flatMap((answer, index) =>
      pointsOf(answer, { area: question.area, forecast: parts[index]?.table === PROGNOSIS }),
    );
    return slotsOf(points, SERIES, question);
  },
};

const BASE = 'https://api.energidataservice.dk/dataset/';
const MEASURED = 'CO2Emis';
const PROGNOSIS = 'CO2EmisProg';
const STEP_MS = 5 * MINUTE_MS;
/** The newest measured rows come some minutes late; the prognosis tells the time until now, too. */
const LATE_MS = HOUR_MS;

interface Part extends Stretch {
  readonly table: string;
}

/** The measured part first: where both tell the same five minutes, it counts. */
function partsOf({ from, to, now }: ServiceQuestion): readonly Part[] {
  const start = floorTo(from, STEP_MS);
  const end = ceilTo(to, STEP_MS);
  const present = ceilTo(now, STEP_MS);
  const parts: Part[] = [];
  if (start < present) parts.push({ table: MEASURED, from: start, to: epochMs(Math.min(end, present)) });
  if (end > present) {
    parts.push({ table: PROGNOSIS, from: epochMs(Math.max(start, present - LATE_MS)), to: end });
  }
  return parts;
}

function request({ table, from, to }: Part, { area }: ServiceQuestion): ServiceRequest {
  const url = new URL(table, BASE);
  const parameters = {
    start: utcMinute(from),
    end: utcMinute(to),
    timezone: 'UTC',
    filter: JSON.stringify({ PriceArea: [area] }),
    columns: 'Minutes5UTC,PriceArea,CO2Emission',
    sort: 'Minutes5UTC asc',
    limit: String((to - from) / STEP_MS + 1),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url, headers: {} };
}

const Answer = v.object({
  records: v.array(v.object({ Minutes5UTC: v.unknown(), PriceArea: v.string(), CO2Emission: v.unknown() })),
});

function pointsOf(
  answer: unknown,
  { area, forecast }: { readonly area: string; readonly forecast: boolean },
): readonly Point[] {
  return ofShape(Answer, answer, SERIES).records.flatMap(({ Minutes5UTC, PriceArea, CO2Emission }) => {
    if (PriceArea !== area) {
      throw new RefusedAnswer('other-zone', `${SERIES.title} answers for another price area than asked for.`);
    }
    return pointOf({ from: parseUtc(Minutes5UTC), stepMs: STEP_MS, value: CO2Emission, forecast });
  });
}
