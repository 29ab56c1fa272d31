// Reads a sampling interval such as `1s` or `100ms`.
import { CarbonError } from '../../errors.ts';

/** The knee of cost and accuracy: faster cannot beat the 1 s step times of the jobs API. */
export const DEFAULT_INTERVAL_MS = 1_000;
const FASTEST_MS = 10;
const SLOWEST_MS = 60_000;
const MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000 };

/**
 * Milliseconds of `1s`, `0.5s`, `100ms`.
 * @throws CarbonError `bad-environment` for anything else, or outside 10 ms to 60 s.
 */
export function parseInterval(text: string): number {
  const [, amount, unit] = /^\s*(\d+(?:\.\d+)?)\s*(ms|s)\s*$/.exec(text) ?? [];
  const ms = Math.round(Number(amount) * (MS[unit ?? ''] ?? Number.NaN));
  if (ms >= FASTEST_MS && ms <= SLOWEST_MS) return ms;
  throw new CarbonError('bad-environment', `"${text}" is no sampling interval.`, {
    hint: 'Accepted are 10ms to 60s, such as CARBON_SAMPLE_EVERY=1s or 500ms.',
  });
}
