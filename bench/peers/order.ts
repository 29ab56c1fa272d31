// What the measuring half of the comparison is told: JSON over a pipe.
import type { Means } from './tools.ts';

export const FAMILIES = ['start', 'cost', 'installed', 'energy', 'behaviour'] as const;
export type FamilyName = (typeof FAMILIES)[number];

export interface Order extends Means {
  readonly families: readonly FamilyName[];
  readonly quick: boolean;
  readonly withoutNetwork: boolean;
  readonly keep: string | null;
  /** The file that takes the rows. */
  readonly result: string;
}
