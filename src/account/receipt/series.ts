// Names the stream of comparable receipts that one belongs to, and the short hashes that artifact names carry.
// Hardware is no part of it: a new GPU is the same series on another machine, which only a shared key can show.
import { createHash } from 'node:crypto';
import type { Subject } from './receipt.ts';

const SHORT_HEX_DIGITS = 16;
/** The receipt schema's bound on `subject.series`. */
const MAX_SERIES_CHARACTERS = 2_048;

export interface SeriesParts {
  /** Path of the workflow file; null outside a workflow. */
  readonly workflow: string | null;
  /** Job id as written in the workflow, never its display name: people template that. */
  readonly job: string | null;
  readonly matrix: Subject['matrix'];
  readonly name: string | null;
  readonly scope: Subject['scope'];
  /** Unit of work; null without `work`. */
  readonly unit: string | null;
}

/** Canonical JSON array of the six parts; the matrix keys sorted, so that their order in the workflow is nothing. */
export function seriesOf(parts: SeriesParts): string {
  const matrix = Object.fromEntries(Object.entries(parts.matrix).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = seriesText(parts, matrix);
  return text.length <= MAX_SERIES_CHARACTERS ? text : seriesText(parts, sha256(JSON.stringify(matrix)));
}

/** First 16 hexadecimal digits of the SHA-256 of a series, as in `carbon-receipt-<series16>-<attempt>`. */
export const series16 = (series: string): string => sha256(series).slice(0, SHORT_HEX_DIGITS);

/** First 16 hexadecimal digits of the SHA-256 of a workflow file's path, as in `carbon-base-<workflow16>`. */
export const workflow16 = (path: string): string => sha256(path).slice(0, SHORT_HEX_DIGITS);

const seriesText = (parts: SeriesParts, matrix: unknown): string =>
  JSON.stringify([parts.workflow, parts.job, matrix, parts.name, parts.scope, parts.unit]);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
