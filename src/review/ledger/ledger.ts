// The book of receipts: append only, idempotent on the entry key, read tolerant of newer formats. Backends stand beside this file.
import type { Note } from '../../errors.ts';
import type { Entry } from '../history/entry.ts';
import type { Spent } from '../history/spent.ts';

export interface LedgerReading {
  /** Of the series asked for, and of others what comes with them: their devices and noise teach. */
  readonly entries: readonly Entry[];
  /** Real grams of the base branch that can be known, of runs that are no longer among the entries too. */
  readonly spent: Spent;
  /** A warning says that a part could not be read, was skipped or capped; anything else only informs. */
  readonly notes: readonly Note[];
  /** True where a report job of this workflow has written here lately; absent where that cannot be told. */
  readonly hasReportJob?: boolean;
}

export interface Ledger {
  /** `artifact`, `branch:NAME`, `directory:PATH`, `none`: for people. */
  readonly name: string;
  /** All entries of these series, of every machine class. Never throws for a missing or empty store. */
  read(series: readonly string[]): Promise<LedgerReading>;
  /** Adds entries; an entry already there changes nothing. Notes say what was degraded. */
  append(entries: readonly Entry[]): Promise<readonly Note[]>;
}
