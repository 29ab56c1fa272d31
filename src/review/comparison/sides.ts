// The two sides of a comparison as energy, duration and grid intensity: what `decompose` splits a change into.
import { joules, kwhFromJoules } from '../../units.ts';
import type { Entry } from '../history/entry.ts';
import type { BaseSample } from './baseline.ts';
import type { Side } from './decompose.ts';
import { median } from './median.ts';
import { baselineMean } from './statistics.ts';

/** Medians over the attempts. */
export const headSide = (energy: number, attempts: readonly Entry[]): Side => ({
  energy,
  duration: middle(attempts, durationOf),
  intensity: middle(attempts, intensityOf),
});

/** Geometric means over the baseline values, as its energy is. */
export const baseSide = (energy: number | null, samples: readonly BaseSample[]): Side => ({
  energy,
  duration: pastMean(samples, durationOf),
  intensity: pastMean(samples, intensityOf),
});

type Figure = (entry: Entry) => number | null;

const durationOf: Figure = (entry) => (entry.duration_s > 0 ? entry.duration_s : null);

/** What a kilowatt-hour of this run emitted, g/kWh, PUE included: shown as the grid factor, never gated. */
function intensityOf({ emissions_g, energy }: Entry): number | null {
  if (emissions_g === null || emissions_g === 0 || energy.total_j === null || energy.total_j === 0)
    return null;
  return emissions_g / kwhFromJoules(joules(energy.total_j));
}

function middle(entries: readonly Entry[], figure: Figure): number | null {
  const values = entries.map(figure).filter((value) => value !== null);
  return values.length === 0 ? null : median(values);
}

const pastMean = (samples: readonly BaseSample[], figure: Figure): number | null =>
  baselineMean(samples.map(({ entries }) => middle(entries, figure)).filter((value) => value !== null));
