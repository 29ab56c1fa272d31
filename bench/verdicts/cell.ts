// One cell of a table of verdicts: the share of simulated runs that were called a rise, beside what it should be.

/** Percent; two figures where the reference is a range. */
export type Expected = number | readonly [least: number, most: number];

export interface Cell {
  readonly table: string;
  readonly row: string;
  /** True rise in percent. */
  readonly rise: number;
  /** Whether such a rise should be called one: not where nothing changed, nor below the limit of the budget. */
  readonly isWanted: boolean;
  readonly trials: number;
  /** Share of trials that were called a rise, in percent. */
  readonly percent: number;
  readonly expected: Expected | null;
  /** Points that a figure may lie off the reference. */
  readonly tolerance: number;
}

export interface Judged extends Cell {
  readonly verdict: 'as expected' | 'better' | 'worse' | 'shown';
}

/** Standard errors of ours by which a figure of few trials may lie off too. */
const SCATTER = 3;
/** A reference has that many trials at least: below, ours is the coarser one. */
const FULL_TRIALS = 8_000;
const PERCENT = 100;

/** Fewer false alarms, or more true ones, than the reference are no miss. */
export function judge(cell: Cell): Judged {
  const { isWanted, percent, trials, expected } = cell;
  if (expected === null) return { ...cell, verdict: 'shown' };
  const [least, most] = typeof expected === 'number' ? [expected, expected] : expected;
  const share = Math.min(Math.max(percent / PERCENT, 1 / trials), 1 - 1 / trials);
  const scatter = trials >= FULL_TRIALS ? 0 : SCATTER * PERCENT * Math.sqrt((share * (1 - share)) / trials);
  const tolerance = cell.tolerance + scatter;
  if (percent >= least - tolerance && percent <= most + tolerance) return { ...cell, verdict: 'as expected' };
  const isFew = percent < least;
  return { ...cell, verdict: isFew === isWanted ? 'worse' : 'better' };
}

export const percentOf = (count: number, trials: number): number => (PERCENT * count) / trials;
