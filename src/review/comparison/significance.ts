// Whether a change is a finding: in its own direction beyond chance, and large enough to matter.
import type { TestRules } from './change-of.ts';
import type { Change } from './comparison.ts';
import { reaches } from './reaches.ts';

export const isSignificant = (change: Change | null, rules: TestRules): boolean =>
  change !== null && isBeyondChance(change, rules) && isLarge(change, rules);

/** Beyond chance, yet too small to be a finding. */
export const isBelowMinEffect = (change: Change | null, rules: TestRules): boolean =>
  change !== null && isBeyondChance(change, rules) && !isLarge(change, rules);

const isBeyondChance = ({ p }: Change, { alpha }: TestRules): boolean => Math.min(p, 1 - p) < alpha;

const isLarge = ({ change }: Change, { minEffect }: TestRules): boolean =>
  reaches(Math.abs(Math.log1p(change)), Math.log1p(minEffect));
