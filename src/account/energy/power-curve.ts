// Power over the window: the mean, the highest of any sampling interval, and at most 120 evenly spaced points.
import { type Micros, micros, secondsFromMicros, type Watts, watts } from '../../units.ts';
import { gapsIn, intendedInterval, type Sampling } from './sampling.ts';
import type { Stretch } from './segment.ts';
import { energyBetween, type Timeline } from './timeline.ts';

/** As many points as a chart in a job summary can show, and the receipt schema allows. */
const MOST_POINTS = 120;
const MW_PER_W = 1_000;

export interface Power {
  readonly mean: Watts;
  readonly peak: Watts;
  /** Mean power of equal parts of the window; null for a part wholly inside a gap. */
  readonly curve: readonly (Watts | null)[];
}

export function powerOf(timeline: Timeline, sampling: Sampling): Power {
  const { window } = timeline;
  const gaps = gapsIn(sampling, window);
  const points = partsOf(window, intendedInterval(sampling, window));
  return {
    mean: meanWatts(timeline, window),
    peak: toMilliwatt(peakOf(timeline, sampling)),
    curve: points.map((part) =>
      gaps.some((gap) => gap.start <= part.start && gap.end >= part.end)
        ? null
        : toMilliwatt(meanWatts(timeline, part)),
    ),
  };
}

/** Over sampling intervals of at least half the intended length: a shorter one measures the counter's own steps. */
function peakOf(timeline: Timeline, sampling: Sampling): Watts {
  const { window } = timeline;
  const inside = sampling.times.filter((time) => time > window.start && time < window.end);
  const edges = [window.start, ...inside, window.end];
  const shortest = intendedInterval(sampling, window) / 2;
  let peak = meanWatts(timeline, window);
  edges.forEach((end, i) => {
    const start = edges[i - 1];
    if (start === undefined || end - start < shortest) return;
    const power = meanWatts(timeline, { start, end });
    if (power > peak) peak = power;
  });
  return peak;
}

/** Parts no shorter than the sampling interval. */
function partsOf(window: Stretch, interval: Micros): readonly Stretch[] {
  const duration = window.end - window.start;
  const count = Math.min(MOST_POINTS, Math.max(1, Math.floor(duration / interval)));
  const edge = (i: number): Micros => micros(window.start + (duration * i) / count);
  return Array.from({ length: count }, (_, i) => ({ start: edge(i), end: edge(i + 1) }));
}

/** A picture of the power needs no digit beyond; the energies keep all of theirs. */
const toMilliwatt = (power: Watts): Watts => watts(Math.round(power * MW_PER_W) / MW_PER_W);

const meanWatts = (timeline: Timeline, { start, end }: Stretch): Watts =>
  watts(energyBetween(timeline, start, end) / secondsFromMicros(micros(end - start)));
