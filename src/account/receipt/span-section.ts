// The spans of a receipt: what each step, command and mark used, where the sampling can resolve it.
import { type Note, note } from '../../errors.ts';
import type { Span } from '../../measure/trace/span.ts';
import { type Clock, wallAt } from '../energy/clock.ts';
import type { SpanEnergy } from '../energy/spans/span-energy.ts';
import { clipped, MAX_LABEL_CHARACTERS } from './clipped.ts';
import type { Receipt } from './receipt.ts';

/** Keeps the document well below its size limit. */
const MOST_SPANS = 500;
/** Drivers tell whole percents; a mean of many is good for a tenth of one. */
const THOUSAND = 1_000;

export interface SpanFacts {
  readonly clock: Clock;
  readonly energyOf: (span: Span) => SpanEnergy | null;
  /** Share of the time in which the GPUs ran anything; null where it is not known. */
  readonly busyOf: (span: Span) => number | null;
}

/** In the order given. Of too many the shortest go, whatever their kind, and a note says how many. */
export function spanSection(
  spans: readonly Span[],
  { clock, energyOf, busyOf }: SpanFacts,
): { readonly spans: Receipt['spans']; readonly notes: readonly Note[] } {
  const longest = new Set(spans.toSorted((a, b) => durationOf(b) - durationOf(a)).slice(0, MOST_SPANS));
  const kept = spans.filter((span) => longest.has(span));
  return {
    spans: kept.map((span) => {
      const found = energyOf(span);
      const busy = busyOf(span);
      return {
        label: clipped(span.label, MAX_LABEL_CHARACTERS),
        kind: span.kind,
        started_at: new Date(wallAt(clock, span.start)).toISOString(),
        ended_at: new Date(wallAt(clock, span.end)).toISOString(),
        energy_j: found?.energy ?? null,
        uncertainty_percent: found?.uncertaintyPercent ?? null,
        ...(busy === null ? {} : { gpu_busy: Math.round(busy * THOUSAND) / THOUSAND }),
        shared: span.shared,
      };
    }),
    notes: kept.length < spans.length ? [cut(spans.length)] : [],
  };
}

const durationOf = ({ start, end }: Span): number => end - start;

const cut = (all: number): Note =>
  note(
    'spans-cut',
    `Of ${all} steps and marks the ${MOST_SPANS} longest are listed; the total holds them all.`,
  );
