// The spans of a receipt: what each step, command and mark used, where the sampling can resolve it.
import type { Span } from '../../measure/trace/span.ts';
import { type Clock, wallAt } from '../energy/clock.ts';
import type { SpanEnergy } from '../energy/spans/span-energy.ts';
import { clipped, MAX_LABEL_CHARACTERS } from './clipped.ts';
import type { Receipt } from './receipt.ts';

/** Keeps the document well below its size limit; a job of more steps is cut, which the caller says. */
export const MOST_SPANS = 500;

export function spanSection(
  spans: readonly Span[],
  { clock, energyOf }: { readonly clock: Clock; readonly energyOf: (span: Span) => SpanEnergy | null },
): Receipt['spans'] {
  return spans.slice(0, MOST_SPANS).map((span) => {
    const found = energyOf(span);
    return {
      label: clipped(span.label, MAX_LABEL_CHARACTERS),
      kind: span.kind,
      started_at: new Date(wallAt(clock, span.start)).toISOString(),
      ended_at: new Date(wallAt(clock, span.end)).toISOString(),
      energy_j: found?.energy ?? null,
      uncertainty_percent: found?.uncertaintyPercent ?? null,
      shared: span.shared,
    };
  });
}
