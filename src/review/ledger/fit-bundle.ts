// The text of a bundle within the size that readers take: the newest entries of every series, as many as fit.
import { type Note, note } from '../../errors.ts';
import type { Bundle } from '../history/bundle.ts';
import { serialiseBundle } from '../history/codec.ts';
import { MAX_PER_SERIES, unionOf } from '../history/union.ts';

/** 12 MiB: a matrix of 256 jobs with 30 runs each; a reader takes more than twice as much. */
const MAX_WRITTEN_BYTES = 12 * 1024 * 1024;

export interface FittedBundle {
  /** Null where not even one entry per series fits. */
  readonly content: Uint8Array | null;
  readonly notes: readonly Note[];
}

/** Searched by halves: a series can only lose its oldest entries, so a smaller number never needs more room. */
export function fitBundle(bundle: Bundle, maxBytes: number = MAX_WRITTEN_BYTES): FittedBundle {
  const whole = written(bundle, MAX_PER_SERIES);
  if (whole.length <= maxBytes) return { content: whole, notes: [] };
  let [fits, tooMany] = [0, MAX_PER_SERIES];
  let content: Uint8Array | null = null;
  while (tooMany - fits > 1) {
    const perSeries = Math.floor((fits + tooMany) / 2);
    const attempt = written(bundle, perSeries);
    if (attempt.length <= maxBytes) [fits, content] = [perSeries, attempt];
    else tooMany = perSeries;
  }
  return { content, notes: [content === null ? tooLarge() : shortened(fits)] };
}

const written = (bundle: Bundle, perSeries: number): Uint8Array =>
  new TextEncoder().encode(serialiseBundle(unionOf([bundle], perSeries)));

const shortened = (perSeries: number): Note =>
  note(
    'history-shortened',
    `The history keeps the newest ${perSeries} runs of every series: more do not fit.`,
  );

const tooLarge = (): Note =>
  note(
    'ledger-not-written',
    'No history was written: not even the newest run of every series fits. Say with series.matrix which keys count.',
    'warning',
  );
