// What is imported, as it comes from a person's disk: hostile text with a name, and what became of it.
import type { EpochMs } from '../../../units.ts';
import type { ForeignRun } from './foreign-run.ts';

export interface ForeignDocument {
  /** As the person typed it. */
  readonly name: string;
  readonly text: string;
  /** When the file was written last; stands for the end of a run whose file tells no time. */
  readonly modifiedAt: EpochMs;
}

/** A row or file that could not be imported. */
export interface ForeignProblem {
  readonly file: string;
  /** First line of the row, from 1; null where the whole file is meant. */
  readonly line: number | null;
  /** A clause for people, without a full stop. */
  readonly why: string;
}

export interface PlacedRun {
  readonly file: string;
  /** As in a problem: whose figures no receipt can hold is named like a bad row. */
  readonly line: number | null;
  readonly run: ForeignRun;
}

export interface Reading {
  readonly runs: readonly PlacedRun[];
  readonly problems: readonly ForeignProblem[];
  /** Files that hold no measurement, and rows that a later one replaces: nothing is lost by leaving them out. */
  readonly skipped: readonly ForeignProblem[];
}

/** What a file cannot say and a person may. */
export interface ReadingOptions {
  /** Minutes east of UTC of the clock that wrote the files; null where nobody said. */
  readonly utcOffsetMinutes: number | null;
  /** Alpha-2 code of an alpha-3 one; null for a country that the datasets do not know. */
  readonly countryOf: (iso3: string) => string | null;
}
