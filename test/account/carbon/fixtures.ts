// Small builders of inputs for the carbon room; every test says only what it is about.
import type { EmissionsInput } from '../../../src/account/carbon/emissions.ts';
import type { Intensity, Placement } from '../../../src/account/carbon/intensity.ts';
import { type EpochMs, epochMs, gramsPerKwh, joules } from '../../../src/units.ts';

/** Midnight UTC of an autumn day. */
export const START = Date.UTC(2026, 10, 21);
export const MINUTE = 60_000;
export const at = (minutes: number): EpochMs => epochMs(START + minutes * MINUTE);

export const yearlyIntensity = (value: number, changes: Partial<Intensity> = {}): Intensity => ({
  zone: 'FR',
  from: null,
  to: null,
  value: gramsPerKwh(value),
  kind: 'average',
  scope: 'lifecycle',
  basis: 'consumption',
  source: 'electricity-maps-yearly',
  year: 2025,
  licence: 'ODbL-1.0',
  estimated: false,
  forecast: false,
  ...changes,
});

/** From minute to minute, measured unless said otherwise. */
export const intervalIntensity = (
  from: number,
  to: number,
  value: number,
  changes: Partial<Intensity> = {},
): Intensity =>
  yearlyIntensity(value, {
    from: at(from),
    to: at(to),
    source: 'live',
    year: null,
    licence: 'CC-BY-4.0',
    ...changes,
  });

export const placement: Placement = {
  region: 'FR',
  zone: 'FR',
  country: 'FR',
  resolvedBy: 'input',
  pue: null,
  pueSource: null,
};

/** One hour, 1 kWh, no PUE, unless said otherwise. */
export const emissionsInput = (changes: Partial<EmissionsInput> = {}): EmissionsInput => ({
  buckets: [{ from: at(0), to: at(60), energy: joules(3_600_000) }],
  total: joules(3_600_000),
  uncertaintyPercent: null,
  placement,
  intensities: [yearlyIntensity(31)],
  reference: yearlyIntensity(31),
  world: null,
  scope: 'lifecycle',
  refusals: [],
  pue: { value: 1, source: null },
  price: null,
  embodied: null,
  work: null,
  ...changes,
});
