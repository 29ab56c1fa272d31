// The text of a bundle within the size that readers take: the newest entries of every series, as many as fit.
import { type Note, note } from '../../errors.ts';
import type { Bundle } from '../history/bundle.ts';
import { bundleWriter } from '../history/bundle-writer.ts';
import { MAX_PER_SERIES } from '../history/union.ts';

/** 24 MiB: a matrix of 256 jobs with 30 runs of ten steps each; a reader takes a third more. */
const MAX_WRITTEN_BYTES = 24 * 1024 * 1024;

export interface FittedBundle {
  /** Null where not even one entry per series fits. */
  readonly content: Uint8Array | null;
  readonly notes: readonly Note[];
}

/** Searched by halves: a series can only lose its oldest entries, so a smaller number never needs more room. */
export function fitBundle(bundle: Bundle, maxBytes: number = MAX_WRITTEN_BYTES): FittedBundle {
  const write = bundleWriter();
  const written = (perSeries: number): Uint8Array => new TextEncoder().encode(write(bundle, perSeries));
  const whole = written(MAX_PER_SERIES);
  if (whole.length <= maxBytes) return { content: whole, notes: [] };
  let [fits, tooMany] = [0, MAX_PER_SERIES];
  let content: Uint8Array | null = null;
  while (tooMany - fits > 1) {
    const perSeries = Math.floor((fits + tooMany) / 2);
    const attempt = written(perSeries);
    if (attempt.length <= maxBytes) [fits, content] = [perSeries, attempt];
    else tooMany = perSeries;
  }
  return { content, notes: [content === null ? tooLarge() : shortened(fits)] };
}

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
