// The two sides of a comparison as energy, duration and grid intensity: what `decompose` splits a change into.
import type { Scope } from '../../account/carbon/intensity.ts';
import { joules, kwhFromJoules } from '../../units.ts';
import type { Entry } from '../history/entry.ts';
import type { BaseSample } from './baseline.ts';
import { baselineMean } from './baseline-mean.ts';
import type { Side } from './decompose.ts';
import { median } from './median.ts';

/** Medians over the attempts; the intensity is of those that count in `scope`. */
export const headSide = (energy: number, attempts: readonly Entry[], scope: Scope): Side => ({
  energy,
  duration: middle(attempts, durationOf),
  intensity: middle(attempts, intensityIn(scope)),
});

/** Geometric means over the baseline values, as its energy is; the intensity is of those that count in `scope`. */
export const baseSide = (energy: number | null, samples: readonly BaseSample[], scope: Scope): Side => ({
  energy,
  duration: pastMean(samples, durationOf),
  intensity: pastMean(samples, intensityIn(scope)),
});

/** Before entries said their scope there was this one alone. */
export const scopeOf = ({ intensity_scope: scope }: Entry): Scope => scope ?? 'lifecycle';

type Figure = (entry: Entry) => number | null;

const durationOf: Figure = (entry) => (entry.duration_s > 0 ? entry.duration_s : null);

/** What a kilowatt-hour of this run emitted, g/kWh, PUE included: shown as the grid factor, never gated. */
const intensityIn =
  (scope: Scope): Figure =>
  (entry) => {
    const { emissions_g: grams, energy } = entry;
    if (scopeOf(entry) !== scope || !grams || !energy.total_j) return null;
    return grams / kwhFromJoules(joules(energy.total_j));
  };

function middle(entries: readonly Entry[], figure: Figure): number | null {
  const values = entries.map(figure).filter((value) => value !== null);
  return values.length === 0 ? null : median(values);
}

const pastMean = (samples: readonly BaseSample[], figure: Figure): number | null =>
  baselineMean(samples.map(({ entries }) => middle(entries, figure)).filter((value) => value !== null));
