// The names that `CARBON_INTENSITY` and the config's `intensity` may use for live services, in one list, so that both accept the same.

/** Live services of grid intensity, by the name that settings and receipts use. */
export const SERVICE_NAMES = [
  'electricity-maps',
  'uk-carbon-intensity',
  'energi-data-service',
  'eco2mix',
  'energy-charts',
  'eia',
  'fingrid',
] as const;

export type ServiceName = (typeof SERVICE_NAMES)[number];

/** Known by name and refused as such: what they give cannot be used yet. */
export const LATER_NAMES = ['watttime', 'entso-e', 'openelectricity', 'ember', 'carbon-aware-sdk'] as const;

/** No grid emits more: the dirtiest country figure in use is 1306 gCO2e/kWh (Ember, Turkmenistan). */
export const MAX_G_PER_KWH = 2_000;
