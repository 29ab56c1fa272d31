// The names under which one series' history lies in artifacts: written by the first that is free in a run, read by all.
import { series16 } from '../../account/receipt/series.ts';

/**
 * A name is taken when another job of the run, or an earlier attempt of it, has used it. The list API knows exact names only and
 * each costs a request of every reader, so there are three: what a fourth attempt would add to the history is not worth more.
 */
const SUFFIXES = ['', '-2', '-3'] as const;

export const bundleNames = (series: string): readonly string[] =>
  SUFFIXES.map((suffix) => `carbon-base-${series16(series)}${suffix}`);
