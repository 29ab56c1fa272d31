// One number that the owner of the machine states for all time (`CARBON_INTENSITY=31`), gCO2e/kWh.
import type { GramsPerKwh } from '../../units.ts';
import type { IntensityProvider } from './provider.ts';

/** The number is taken as lifecycle and average; source `user`, no year. */
export const constantProvider = (value: GramsPerKwh): IntensityProvider => ({
  name: 'constant',
  intensity: async (zone) => [
    {
      zone,
      from: null,
      to: null,
      value,
      kind: 'average',
      scope: 'lifecycle',
      basis: null,
      source: 'user',
      year: null,
      licence: null,
      estimated: false,
      forecast: false,
    },
  ],
});
