// One number that the owner of the machine states for all time (`CARBON_INTENSITY=31`), gCO2e/kWh.
import type { GramsPerKwh } from '../../units.ts';
import type { IntensityProvider } from './provider.ts';

/** The number is taken as an average of the scope asked for; source `user`, no year. */
export const constantProvider = (value: GramsPerKwh): IntensityProvider => ({
  name: 'constant',
  isLive: false,
  intensity: async ({ place: { zone }, scope }) => ({
    intensities: [
      {
        zone,
        from: null,
        to: null,
        value,
        kind: 'average',
        scope,
        basis: null,
        source: 'user',
        year: null,
        licence: null,
        estimated: false,
        forecast: false,
      },
    ],
    refusals: [],
  }),
});
