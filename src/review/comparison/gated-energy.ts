// The energy that is compared and gated: measured and modelled joules. Assumed joules observe nothing, so they prove nothing.
import { type Joules, joules } from '../../units.ts';
import type { Entry } from '../history/entry.ts';

/** Joules above 0, or null where nothing comparable is known (its logarithm would not be a number). */
export function gatedEnergy({ energy }: Entry): Joules | null {
  if (energy.total_j === null) return null;
  const observed = energy.total_j - energy.assumed_j;
  return Number.isFinite(observed) && observed > 0 ? joules(observed) : null;
}
