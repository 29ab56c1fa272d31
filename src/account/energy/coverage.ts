// How much of the window was observed, by which source, and the label that follows: measured, modelled or assumed.
import type { Provenance } from './energy-use.ts';
import type { Origin, Segment, Stretch } from './segment.ts';

/** A sensor must have covered this share of the window for the label *measured*. */
export const MEASURED_FROM = 0.95;

export interface Coverage {
  /** Share of the window's time that was observed, 0..1; a counter read before and after a gap has observed it. */
  readonly share: number;
  readonly filledMicrojoules: number;
  /** The origin of most of the time. */
  readonly origin: Origin;
  readonly provenance: Provenance;
}

/** Null where there is no segment. */
export function coverageOf(segments: readonly Segment[], window: Stretch): Coverage | null {
  const first = segments[0];
  if (first === undefined) return null;
  let observed = 0;
  let measured = 0;
  let filledMicrojoules = 0;
  const bySource = new Map<string, { origin: Origin; time: number }>();
  for (const { from, to, microjoules, origin } of segments) {
    const time = to - from;
    if (origin.filled) filledMicrojoules += microjoules;
    else if (origin.provenance !== 'assumed') observed += time;
    if (!origin.filled && origin.provenance === 'measured') measured += time;
    const known = bySource.get(origin.source);
    bySource.set(origin.source, { origin: known?.origin ?? origin, time: (known?.time ?? 0) + time });
  }
  const duration = window.end - window.start;
  const [main] = [...bySource.values()].sort((a, b) => b.time - a.time);
  const origin = main?.origin ?? first.origin;
  const isMeasured = measured >= MEASURED_FROM * duration;
  return {
    share: Math.min(1, observed / duration),
    filledMicrojoules,
    origin,
    provenance: isMeasured ? 'measured' : origin.provenance === 'assumed' ? 'assumed' : 'modelled',
  };
}
