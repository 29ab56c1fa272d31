// Spans from explicit marks: a start with its end, or a start that lasts until the next one.
import type { Span } from '../../../measure/trace/span.ts';
import type { Trace } from '../../../measure/trace/trace.ts';
import { type Micros, micros } from '../../../units.ts';
import type { Stretch } from '../segment.ts';

/** In order of their starts; `command` where a mark is the window itself, a wrapped command. */
export function markSpans(trace: Trace, window: Stretch): readonly Span[] {
  const marks = [...trace.marks].sort((a, b) => a.t - b.t);
  const drafts = marks.flatMap((mark, i) => {
    if (mark.at !== 'start') return [];
    const later = marks.slice(i + 1);
    const nextStart = later.find((other) => other.at === 'start')?.t;
    const end = later.find((other) => other.at === 'end' && other.label === mark.label)?.t;
    return [{ label: mark.label, start: micros(mark.t), end: micros(end ?? nextStart ?? window.end) }];
  });
  const inside = drafts
    .map((draft) => ({
      ...draft,
      start: later(draft.start, window.start),
      end: sooner(draft.end, window.end),
    }))
    .filter(({ start, end }) => end > start);
  return inside.map((span) => ({
    ...span,
    kind: span.start === window.start && span.end === window.end ? 'command' : 'mark',
    shared: inside.some((other) => other !== span && other.start < span.end && other.end > span.start),
  }));
}

const later = (a: Micros, b: Micros): Micros => (a > b ? a : b);
const sooner = (a: Micros, b: Micros): Micros => (a < b ? a : b);
