// How much of a total is measured, modelled and assumed: a total has no label of its own, it has shares that add up to 1.
import { type Joules, sum } from '../../units.ts';
import type { DomainEnergy } from './domain-energy.ts';

export interface Shares {
  readonly measured: number;
  readonly modelled: number;
  readonly assumed: number;
}

/** `added` is what the owner's calibration put on top: assumed. Null where there is no energy to share. */
export function sharesOf(devices: readonly DomainEnergy[], added: Joules, total: Joules): Shares | null {
  if (total <= 0) return null;
  const measured = sum(
    devices.map(({ use }) => (use.provenance === 'measured' ? use.energy - use.filled : 0)),
  );
  const assumed = added + sum(devices.map(({ use }) => (use.provenance === 'assumed' ? use.energy : 0)));
  // A part is rounded down as a whole, its devices are not.
  const all = Math.max(total, sum(devices.map(({ use }) => use.energy)));
  const shares = { measured: Math.min(1, measured / all), assumed: Math.min(1, assumed / all) };
  return { ...shares, modelled: Math.max(0, 1 - shares.measured - shares.assumed) };
}
