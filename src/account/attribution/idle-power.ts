// What a device draws when it does nothing: the lowest mean power of 5 s that this trace shows while it was quiet.
// As Kepler's reference, taken from the job's own trace, so that nobody has to wait for an idle reading.
import type { Micros, Watts } from '../../units.ts';
import { watts } from '../../units.ts';
import { microjoulesUntil } from '../energy/curve.ts';
import type { DomainEnergy } from '../energy/domain-energy.ts';

const REFERENCE_US = 5_000_000;

/** Null where the device was never quiet for 5 s, or its energy there is a model's or a filling. */
export function idlePower(energy: DomainEnergy, quiet: readonly (readonly Micros[])[]): Watts | null {
  if (energy.use.provenance !== 'measured') return null;
  const start = energy.curve.times.at(0);
  const end = energy.curve.times.at(-1);
  if (start === undefined || end === undefined) return null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const run of quiet) {
    const times = run.filter((time) => time >= start && time <= end);
    const energies = times.map((time) => microjoulesUntil(energy.curve, time));
    lowest = Math.min(lowest, lowestMean(times, energies));
  }
  return Number.isFinite(lowest) ? watts(lowest) : null;
}

/** Over every stretch that starts at a reading and is just 5 s long or longer; microjoules over microseconds are watts. */
function lowestMean(times: readonly Micros[], energies: readonly number[]): number {
  let lowest = Number.POSITIVE_INFINITY;
  let first = 0;
  times.forEach((time, last) => {
    while (time - (times[first + 1] ?? time) >= REFERENCE_US) first += 1;
    const elapsed = time - (times[first] ?? time);
    if (elapsed < REFERENCE_US) return;
    lowest = Math.min(lowest, ((energies[last] ?? 0) - (energies[first] ?? 0)) / elapsed);
  });
  return lowest;
}
