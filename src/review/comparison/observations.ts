// Energies with the devices they were measured on, as the device effect takes them.
import type { Entry } from '../history/entry.ts';
import type { BaseSample } from './baseline.ts';
import type { Observation } from './device-series.ts';
import { gatedEnergy } from './gated-energy.ts';

/** `unknown` leaves the devices out, as where the head's own is not known: then none can be told from it. */
export const observationsOf = (
  samples: readonly BaseSample[],
  devices: 'known' | 'unknown',
): readonly Observation[] =>
  samples.map(({ device, energyJ }) => ({
    device: devices === 'known' ? device : null,
    log: Math.log(energyJ),
  }));

export const headObservations = (attempts: readonly Entry[]): readonly Observation[] =>
  attempts.map((attempt) => ({
    device: attempt.machine.device,
    log: Math.log(gatedEnergy(attempt) ?? Number.NaN),
  }));

export const knownDevices = (attempts: readonly Entry[]): 'known' | 'unknown' =>
  attempts.every(({ machine }) => machine.device !== null) ? 'known' : 'unknown';
