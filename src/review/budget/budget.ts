// A limit a team sets, as typed by people and as judged. The grammar is in the interface document, section 4.
import type { Grams, Joules } from '../../units.ts';

export type Level = 'fail' | 'warn';

/** `increase` is a fraction, 0.1 for `+10 %`; the grams of an increase are at the zone's pinned yearly intensity. */
export type Limit =
  | { readonly kind: 'increase'; readonly limit: number }
  | { readonly kind: 'increase-energy' | 'energy'; readonly limit: Joules }
  | { readonly kind: 'increase-emissions' | 'emissions'; readonly limit: Grams };

/** What a budget is about, as globs over labels of jobs and steps. */
export interface BudgetScope {
  readonly job: string;
  /** Null for the whole job. */
  readonly step: string | null;
}

/** Real use of a branch over a calendar span, UTC. */
export interface BudgetWindow {
  readonly span: 'day' | 'week' | 'month';
  readonly branch: string;
}

export interface Budget {
  /** As typed. */
  readonly text: string;
  readonly level: Level;
  /** Null: the own series, or in a report of a whole run the total. */
  readonly scope: BudgetScope | null;
  /** All of them must be exceeded; a second one only beside an increase. */
  readonly limits: readonly [Limit, ...Limit[]];
  /** Unit of work, `sample`: then each limit is per unit. */
  readonly unit: string | null;
  /** Null for a budget of one run. */
  readonly window: BudgetWindow | null;
}
