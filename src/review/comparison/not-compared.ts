// A comparison that could not be made: why, and what is known of the head all the same.
import { type Note, note } from '../../errors.ts';
import type { Policy } from '../budget/policy.ts';
import type { Entry } from '../history/entry.ts';
import type { Comparison, NotCompared } from './comparison.ts';
import { gatedEnergy } from './gated-energy.ts';
import { hardwareOf } from './hardware.ts';
import type { Head } from './head.ts';
import { classDifference } from './machine-class.ts';
import { median } from './median.ts';
import { headObservations } from './observations.ts';
import type { Past } from './past.ts';

export interface Refusal {
  readonly why: NotCompared;
  /** A base run on other hardware. */
  readonly other?: Entry;
}

export function notCompared(
  { entry, attempts }: Head,
  { anchor, policy }: Pick<Past, 'anchor' | 'policy'>,
  { why, other }: Refusal,
): Comparison {
  const energies = headObservations(attempts).map(({ log }) => log);
  return {
    series: entry?.series ?? '',
    notCompared: why,
    attempts: attempts.length,
    headJ: energies.length > 0 ? Math.exp(median(energies)) : entry && gatedEnergy(entry),
    total: null,
    belowMinEffect: false,
    rows: [],
    baseline: null,
    factors: { duration: null, power: null, grid: null },
    nearestBaseJ: null,
    headHardware: entry === null ? 'unknown hardware' : hardwareOf(entry),
    baseHardware: entry === null || other === undefined ? null : contrasted(entry, other, policy),
    branch: anchor.branch,
    fleet: null,
  };
}

/** In what the base runs differ from the head. */
export const classNote = (head: Entry, base: Entry, { match }: Pick<Policy, 'match'>): Note =>
  note('other-machine-class', `The base runs differ in: ${classDifference(head, base, match).join(', ')}.`);

/** The base's hardware; where that is the head's too, what else sets them apart: `NVIDIA H100 (different power limit)`. */
const contrasted = (head: Entry, base: Entry, { match }: Pick<Policy, 'match'>): string =>
  hardwareOf(head) === hardwareOf(base)
    ? `${hardwareOf(base)} (different ${classDifference(head, base, match).join(', ')})`
    : hardwareOf(base);
