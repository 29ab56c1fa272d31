// The book of receipts: append only, idempotent on the entry key, read tolerant of newer formats. Backends stand beside this file.
import type { Note } from '../../errors.ts';
import type { Entry } from '../history/entry.ts';

export interface LedgerReading {
  readonly entries: readonly Entry[];
  /** What could not be read, was skipped, or was capped. */
  readonly notes: readonly Note[];
}

export interface Ledger {
  /** `artifact`, `directory:PATH`, `none`: for people. */
  readonly name: string;
  /** All entries of the series, of every machine class. Never throws for a missing or empty store. */
  read(series: string): Promise<LedgerReading>;
  /** Adds entries; an entry already there changes nothing. Notes say what was degraded. */
  append(entries: readonly Entry[]): Promise<readonly Note[]>;
}
