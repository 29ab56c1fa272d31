// Carbon Intensity API of the British system operator NESO: Great Britain by half hours, direct, imports included; no key (API v2).
// Traps: `actual` is null for the newest slots; the slot that ends at `from` may come too; 14 days a call; a region's figures are an
// object for a stretch of time and a list for "now"; Northern Ireland is not in it. Unverified: docs/providers.md.
import * as v from 'valibot';
import type { GridPlace } from '../../provider.ts';
import { HOUR_MS, MINUTE_MS, parseUtc, utcMinute } from '../utc-time.ts';
import { type Point, pointOf, usableGrams } from './point.ts';
import { RefusedAnswer } from './refused-answer.ts';
import type { LiveService, ServiceQuestion, ServiceRequest } from './service.ts';
import { ofShape } from './shape.ts';
import { slotsOf } from './slots.ts';
import { type Stretch, windowsOf } from './windows.ts';

const SERIES = {
  name: 'uk-carbon-intensity',
  title: 'UK Carbon Intensity',
  basis: 'consumption',
  licence: 'CC-BY-4.0',
} as const;

export const ukCarbonIntensity: LiveService = {
  name: SERIES.name,
  title: SERIES.title,
  scopes: ['direct'],
  keyVariable: null,
  hasForecast: true,
  area,
  requests: (question) => windowsOf(question, CALL).map((stretch) => request(stretch, question)),
  read: (answers, question) =>
    slotsOf(
      answers.flatMap((answer) => pointsOf(answer, question)),
      SERIES,
      question,
    ),
};

const BASE = 'https://api.carbonintensity.org.uk/';
const HALF_HOUR_MS = 30 * MINUTE_MS;
/** The API refuses a longer stretch. */
const CALL = { stepMs: HALF_HOUR_MS, longestMs: 14 * 24 * HOUR_MS };

const GREAT_BRITAIN = 'GB';

/**
 * Cloud regions that lie as a whole in one distribution area, by its `regionid`. Its figures are forecasts for ever, but South Wales
 * burns gas where Scotland has wind: the forecast of the right area is nearer than the measurement of the whole island.
 * London is left out on purpose: its data centres lie from Slough to the Docklands, in four areas, and no provider says in which;
 * there the national figure is measured and the better one. Places: Azure UK West in Cardiff, OCI uk-cardiff-1 in Newport.
 */
const REGION_IDS: Readonly<Record<string, string>> = { 'azure:ukwest': '7', 'oci:uk-cardiff-1': '7' };

function area({ region, zone }: GridPlace): string | null {
  if (zone !== GREAT_BRITAIN) return null;
  return Object.entries(REGION_IDS).find(([name]) => name === region)?.[1] ?? GREAT_BRITAIN;
}

function request(stretch: Stretch, question: ServiceQuestion): ServiceRequest {
  const [from, to] = [stretch.from, stretch.to].map((at) => `${utcMinute(at)}Z`);
  const path =
    question.area === GREAT_BRITAIN
      ? `intensity/${from}/${to}`
      : `regional/intensity/${from}/${to}/regionid/${question.area}`;
  return { url: new URL(path, BASE), headers: {} };
}

const Slots = v.array(
  v.object({
    from: v.unknown(),
    to: v.unknown(),
    intensity: v.object({ forecast: v.optional(v.unknown()), actual: v.optional(v.unknown()) }),
  }),
);
const National = v.object({ data: Slots });
const Region = v.object({ regionid: v.number(), data: Slots });
const Regional = v.object({ data: v.union([Region, v.array(Region)]) });

function pointsOf(answer: unknown, question: ServiceQuestion): readonly Point[] {
  return slotsIn(answer, question).flatMap(({ from, to, intensity: { actual, forecast } }) => {
    const [start, end] = [parseUtc(from), parseUtc(to)];
    if (start === null || end === null || end - start !== HALF_HOUR_MS) return [];
    const measured = usableGrams(actual);
    return pointOf({
      from: start,
      stepMs: HALF_HOUR_MS,
      value: measured ?? forecast,
      forecast: measured === null,
    });
  });
}

function slotsIn(answer: unknown, question: ServiceQuestion): v.InferOutput<typeof Slots> {
  if (question.area === GREAT_BRITAIN) return ofShape(National, answer, SERIES).data;
  const found = ofShape(Regional, answer, SERIES).data;
  const regions = Array.isArray(found) ? found : [found];
  if (regions.some(({ regionid }) => String(regionid) !== question.area)) {
    throw new RefusedAnswer(
      'other-zone',
      `${SERIES.title} answers for another region than the one asked for.`,
    );
  }
  return regions.flatMap((region) => region.data);
}
