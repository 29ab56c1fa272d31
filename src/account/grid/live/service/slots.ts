// The figures of a live service as intensities of the question: in order of time, none over another, each with where it comes from.
import { epochMs } from '../../../../units.ts';
import type { Intensity } from '../../../carbon/intensity.ts';
import { HOUR_MS, MINUTE_MS } from '../utc-time.ts';
import type { Point } from './point.ts';
import { RefusedAnswer } from './refused-answer.ts';
import type { ServiceQuestion } from './service.ts';

/** What all figures of a service have in common. */
export interface Series {
  readonly name: string;
  readonly title: string;
  readonly basis: 'production' | 'consumption';
  readonly licence: string;
}

/**
 * Of several points at one moment the first counts. What begins after the moment of asking is a forecast, whatever the service says.
 * Throws `RefusedAnswer` `no-values` where nothing overlaps the question, and `bad-answer` for more slots than it has minutes.
 */
export function slotsOf(
  points: readonly Point[],
  { name, title, basis, licence }: Series,
  { zone, from, to, scope, now }: ServiceQuestion,
): readonly Intensity[] {
  const slots = withoutOverlap(points)
    .filter((point) => point.from < to && point.from + point.stepMs > from)
    .map(
      (point): Intensity => ({
        zone,
        from: point.from,
        to: epochMs(point.from + point.stepMs),
        value: point.value,
        kind: 'average',
        scope,
        basis,
        source: name,
        year: null,
        licence,
        estimated: point.estimated,
        forecast: point.forecast || point.from > now,
      }),
    );
  if (slots.length === 0) {
    throw new RefusedAnswer('no-values', `${title} has no usable figure for this time.`);
  }
  if (slots.length > mostSlots(to - from)) {
    throw new RefusedAnswer('bad-answer', `${title} answers with more figures than the time has minutes.`);
  }
  return slots;
}

/** No service has finer figures, and each costs time after the job. Widened, since slots reach over both ends of a question. */
const mostSlots = (ms: number): number => (ms + HOUR_MS) / MINUTE_MS;

/** Each lasts until the next begins, and no longer than its own step. */
function withoutOverlap(points: readonly Point[]): readonly Point[] {
  const ordered = points.toSorted((a, b) => a.from - b.from);
  const distinct = ordered.filter((point, index) => point.from !== ordered[index - 1]?.from);
  return distinct.map((point, index) => {
    const next = distinct[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return { ...point, stepMs: Math.min(point.stepMs, next - point.from) };
  });
}
