// The energy of one span and how well it is known; null where the sampling cannot resolve it.
// Simulated error of a span by linear interpolation, 1 Hz: 6.6 % (p95) at 5 s, 1.1 % at 30 s; hence 10 s at the least.
import { type Joules, type Micros, micros } from '../../../units.ts';
import type { Sampling } from '../sampling.ts';
import { firstAtLeast } from '../search.ts';
import type { Stretch } from '../segment.ts';
import { energyBetween, type Timeline } from '../timeline.ts';

const SHORTEST_US = 10_000_000;
/** A span must be this many times longer than the sampling intervals its edges fall into. */
const INTERVALS = 5;
const PERCENT = 100;

export interface SpanEnergy {
  readonly energy: Joules;
  readonly uncertaintyPercent: number;
}

export function spanEnergy(
  span: Stretch & { readonly shared: boolean },
  {
    timeline,
    sampling,
    totalPercent,
  }: {
    readonly timeline: Timeline;
    readonly sampling: Sampling;
    /** Uncertainty of the total, percent. */
    readonly totalPercent: number;
  },
): SpanEnergy | null {
  const duration = span.end - span.start;
  const edges = [span.start, span.end].map((time) => intervalAround(sampling, time, timeline.window));
  const longest = Math.max(...edges.map((edge) => edge.end - edge.start));
  if (span.shared || duration < SHORTEST_US || duration < INTERVALS * longest) return null;
  const energy = energyBetween(timeline, span.start, span.end);
  if (energy <= 0) return null;
  const blur = edges.reduce((sum, edge) => sum + edgeBlur(timeline, edge), 0);
  return { energy, uncertaintyPercent: Math.hypot(totalPercent, (PERCENT * blur) / energy) };
}

/** One interval's worth of the difference in power on its two sides, J: what a misplaced edge can cost. */
function edgeBlur(timeline: Timeline, edge: Stretch): number {
  const length = edge.end - edge.start;
  const inside = (time: number): boolean => time > timeline.window.start && time < timeline.window.end;
  if (length === 0 || !inside(edge.start) || !inside(edge.end)) return 0;
  const before = energyBetween(timeline, micros(edge.start - length), edge.start);
  const after = energyBetween(timeline, edge.end, micros(edge.end + length));
  return Math.abs(after - before);
}

/** The sampling interval that a time falls into; empty at a window's end, where no energy can leak across. */
function intervalAround(sampling: Sampling, time: Micros, window: Stretch): Stretch {
  if (time <= window.start || time >= window.end) return { start: time, end: time };
  const next = firstAtLeast(sampling.times, time, (t) => t);
  const [start, end] = [sampling.times[next - 1], sampling.times[next]];
  if (end === time) return { start: time, end: time };
  return { start: start ?? window.start, end: end ?? window.end };
}
