// When the trace was sampled, how often it was meant to be, and so which intervals are gaps.
import type { Trace } from '../../measure/trace/trace.ts';
import { type Micros, micros } from '../../units.ts';
import { firstAtLeast } from './search.ts';
import type { Stretch } from './segment.ts';

const US_PER_MS = 1_000;
/** An interval longer than this many ticks is a gap. */
const TICKS_OF_A_GAP = 3;

export interface Sampling {
  /** Times of all samples, ascending, without repeats. */
  readonly times: readonly Micros[];
  /** The intended interval from each time on, ascending. */
  readonly beats: readonly { readonly from: Micros; readonly interval: Micros }[];
  /** Times at which a suspend of the machine was noticed. */
  readonly suspends: readonly Micros[];
}

export function samplingOf(trace: Trace): Sampling {
  const first = {
    from: micros(Number.NEGATIVE_INFINITY),
    interval: micros(trace.header.interval_ms * US_PER_MS),
  };
  const stretched = trace.events.flatMap((event) =>
    event.e === 'beat' ? [{ from: micros(event.t), interval: micros(event.interval_ms * US_PER_MS) }] : [],
  );
  return {
    times: [...new Set(trace.samples.map((sample) => sample.t))].sort((a, b) => a - b).map(micros),
    beats: [first, ...stretched],
    suspends: trace.events.filter((event) => event.e === 'suspend').map((event) => micros(event.t)),
  };
}

/** The longer of the intervals meant at both ends: a beat may change in between. */
export function intendedInterval({ beats }: Sampling, { start, end }: Stretch): Micros {
  const at = (time: Micros): number =>
    beats[firstAtLeast(beats, time + 1, ({ from }) => from) - 1]?.interval ?? 0;
  return micros(Math.max(at(start), at(end)));
}

/** True where a gauge cannot be trusted across the stretch: ticks are missing, or the machine slept in it. */
export function isGap(sampling: Sampling, stretch: Stretch): boolean {
  const interval = intendedInterval(sampling, stretch);
  if (stretch.end - stretch.start > TICKS_OF_A_GAP * interval) return true;
  // A suspend is noticed up to one tick after it happened.
  const noticed = sampling.suspends[firstAtLeast(sampling.suspends, stretch.start + 1, (time) => time)];
  return noticed !== undefined && noticed - interval <= stretch.end;
}

/** The gaps between samples, and between the window's ends and the samples, that lie in the window. */
export function gapsIn(sampling: Sampling, window: Stretch): readonly Stretch[] {
  const inside = sampling.times.filter((t) => t > window.start && t < window.end);
  const edges = [window.start, ...inside, window.end];
  const gaps: Stretch[] = [];
  edges.forEach((end, i) => {
    const start = edges[i - 1];
    if (start !== undefined && isGap(sampling, { start, end })) gaps.push({ start, end });
  });
  return gaps;
}
