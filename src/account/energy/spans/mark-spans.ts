// Spans from explicit marks: a start with its end, or a start that lasts until the next one.
import type { MarkRecord } from '../../../measure/trace/record.ts';
import type { Span } from '../../../measure/trace/span.ts';
import type { Trace } from '../../../measure/trace/trace.ts';
import { type Micros, micros } from '../../../units.ts';
import type { Stretch } from '../segment.ts';

/**
 * In order of their starts. A mark that is the window itself, a wrapped command or what lies between `start` and `stop`, is a
 * `command`; it holds the others, and so do sections others lie in. Two that only overlap share what both cover.
 */
export function markSpans(trace: Trace, window: Stretch): readonly Span[] {
  const marks = trace.marks.filter(({ whole }) => whole !== true).toSorted((a, b) => a.t - b.t);
  const wholes = trace.marks.filter(({ whole }) => whole === true).toSorted((a, b) => a.t - b.t);
  const inside = [...sectionsOf(wholes, window), ...sectionsOf(marks, window)]
    .map((draft) => ({
      ...draft,
      start: later(draft.start, window.start),
      end: sooner(draft.end, window.end),
    }))
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  return inside.map((span) => ({
    ...span,
    kind: span.start === window.start && span.end === window.end ? 'command' : 'mark',
    shared: inside.some((other) => overlaps(span, other) && !holds(span, other) && !holds(other, span)),
  }));
}

/** An end belongs to the nearest start of its label before it. */
function sectionsOf(marks: readonly MarkRecord[], window: Stretch) {
  return marks.flatMap((mark, i) => {
    if (mark.at !== 'start') return [];
    const after = marks.slice(i + 1);
    const nextStart = after.find(({ at }) => at === 'start');
    const next = after.find(({ label }) => label === mark.label);
    const end = next?.at === 'end' ? next : nextStart;
    return [{ label: mark.label, start: micros(mark.t), end: micros(end?.t ?? window.end) }];
  });
}

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
const holds = (outer: Stretch, inner: Stretch): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

const later = (a: Micros, b: Micros): Micros => (a > b ? a : b);
const sooner = (a: Micros, b: Micros): Micros => (a < b ? a : b);
