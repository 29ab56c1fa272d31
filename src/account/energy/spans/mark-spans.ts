// Spans from explicit marks: a start with its end, or a start that lasts until the next one.
import type { MarkRecord } from '../../../measure/trace/record.ts';
import type { Span } from '../../../measure/trace/span.ts';
import type { Trace } from '../../../measure/trace/trace.ts';
import { type Micros, micros } from '../../../units.ts';
import type { Stretch } from '../segment.ts';
import { crossings } from './crossings.ts';

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
  const crossed = crossings(inside);
  return inside.map((span, i) => ({
    ...span,
    kind: span.start === window.start && span.end === window.end ? 'command' : 'mark',
    shared: crossed.has(i),
  }));
}

interface Section extends Stretch {
  readonly label: string;
}

/** An end belongs to the nearest start of its label before it. Looked at from the last one back, which is one look each. */
function sectionsOf(marks: readonly MarkRecord[], window: Stretch): readonly Section[] {
  const sections: Section[] = [];
  const nextOf = new Map<string, MarkRecord>();
  let nextStart: MarkRecord | null = null;
  for (const mark of marks.toReversed()) {
    const { label, at } = mark;
    if (at === 'start') {
      const next = nextOf.get(label);
      const end: MarkRecord | null = next?.at === 'end' ? next : nextStart;
      sections.push({ label, start: micros(mark.t), end: micros(end?.t ?? window.end) });
      nextStart = mark;
    }
    nextOf.set(label, mark);
  }
  return sections.toReversed();
}

const later = (a: Micros, b: Micros): Micros => (a > b ? a : b);
const sooner = (a: Micros, b: Micros): Micros => (a < b ? a : b);
