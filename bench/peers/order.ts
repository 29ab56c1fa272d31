// What the measuring half of the comparison is told: JSON over a pipe.
import type { Miss } from './attempt.ts';
import type { Row } from './row.ts';
import type { Means } from './tools.ts';

export const FAMILIES = ['start', 'cost', 'installed', 'energy', 'behaviour'] as const;
export type FamilyName = (typeof FAMILIES)[number];

export interface Order extends Means {
  readonly families: readonly FamilyName[];
  readonly quick: boolean;
  readonly withoutNetwork: boolean;
  readonly keep: string | null;
  /** The file that takes what was found, as a `Found`. */
  readonly result: string;
}

export interface Found {
  readonly rows: readonly Row[];
  readonly misses: readonly Miss[];
}
