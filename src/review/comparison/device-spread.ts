// How much the devices themselves may differ: identical GPUs do not draw identical power, so a run on another one proves less.
// The pooled fallback of the device effect: SE² = s²(1/m + 1/n) + τ², where all ran on one known device τ = 0.
import { type Note, note } from '../../errors.ts';

/**
 * τ: standard deviation between devices of one model, log scale.
 * Identical GPUs differ by 8 % on average (Sinha et al., SC22, arXiv 2208.11035).
 */
const SPREAD = 0.08;
const PERCENT = 100;

/** `devices` are the salted hashes of all runs compared; null for a run whose device is not known. */
export function deviceSpread(devices: readonly (string | null)[]): {
  readonly spread: number;
  readonly notes: readonly Note[];
} {
  const distinct = new Set(devices);
  if (distinct.size === 1 && !distinct.has(null)) return { spread: 0, notes: [] };
  const which = distinct.has(null)
    ? 'devices that are not all known'
    : `${distinct.size} devices of one model`;
  const text = `Compared across ${which}: the interval allows for ${SPREAD * PERCENT} % between devices.`;
  return { spread: SPREAD, notes: [note('several-devices', text)] };
}
