// Every form of what is said of grid and grams, by name, on the quiet report: live and failed services, scopes, unknown places.
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import type { ReportModel } from '../../src/report/model.ts';
import { quiet } from './sample-model.ts';

type Carbon = Receipt['carbon'];
type Interval = Carbon['intervals'][number];

const YEARLY = {
  intensity_basis: 'production',
  intensity_licence: 'ODbL-1.0',
  intensity_source: 'electricity-maps-yearly',
  reference_source: 'electricity-maps-yearly',
  reference_year: 2025,
  world_g_per_kwh: 472.94,
  world_source: 'world',
  world_year: 2024,
} as const;

/** Half an hour each from 10:00. */
const interval = (index: number, value: number, rest: Partial<Interval> = {}): Interval => ({
  from: new Date(Date.UTC(2026, 2, 1, 10, 30 * index)).toISOString(),
  to: new Date(Date.UTC(2026, 2, 1, 10, 30 * index + 30)).toISOString(),
  intensity_g_per_kwh: value,
  estimated: false,
  forecast: false,
  source: 'energy-charts',
  ...rest,
});

const refusal = (source: string, code: string, hint: string) => ({ source, code, hint });

/** What a machine without any statement was asked before somebody answered. */
const SILENT_PLACES = [
  refusal('runner-environment', 'absent', 'No region is stated there.'),
  refusal('config', 'absent', 'No region is stated there.'),
  refusal('metadata:aws', 'timeout', 'No answer within a second.'),
];

const NO_GRAMS = {
  intensity_g_per_kwh: null,
  intensity_source: null,
  intensity_year: null,
  intensity_basis: null,
  intensity_licence: null,
  reference_g_per_kwh: null,
  emissions_g: null,
  emissions_low_g: null,
  emissions_high_g: null,
};

const withCarbon = (carbon: Partial<Carbon>): ReportModel => ({
  ...quiet,
  receipt: { ...quiet.receipt, carbon: { ...quiet.receipt.carbon, ...YEARLY, ...carbon } },
});

/** 0.95 kWh at PUE 1.14 are 1.083 kWh: at 87 g 94.2 g, at the pinned 69 g 74.7 g. */
const LIVE: Partial<Carbon> = {
  zone: 'FI',
  resolved_by: 'config',
  intensity_g_per_kwh: 87.04,
  intensity_source: 'energy-charts',
  intensity_year: null,
  intensity_licence: 'CC-BY-4.0',
  intensity_coverage: 1,
  intervals: [interval(0, 80), interval(1, 88), interval(2, 93)],
  reference_g_per_kwh: 69,
  emissions_g: 94.26,
  emissions_low_g: 87.6,
  emissions_high_g: 100.9,
};

export const carbonForms: Readonly<Record<string, ReportModel>> = {
  yearly: withCarbon({
    embodied_factors: { source: 'footprints', reserved_kg: 876.5, lifetime_h: 35_040 },
    sci: { g_per_unit: 0.0311, unit: 'sample' },
  }),
  live: withCarbon(LIVE),
  'live in part': withCarbon({
    ...LIVE,
    intensity_source: 'energy-charts + electricity-maps-yearly',
    intensity_licence: 'CC-BY-4.0 + ODbL-1.0',
    intensity_coverage: 0.86,
    intervals: [
      interval(0, 80),
      interval(1, 88, { estimated: true, neighbour: true }),
      interval(2, 93, { estimated: true, forecast: true }),
      interval(3, 69, { source: 'electricity-maps-yearly' }),
    ],
  }),
  'live failed': withCarbon({
    refusals: [
      refusal('electricity-maps', 'no-key', 'CARBON_ELECTRICITYMAPS_TOKEN is not set.'),
      refusal('uk-carbon-intensity', 'zone-not-served', 'It covers Great Britain.'),
      refusal('energy-charts', 'timeout', 'No answer within 5 s.'),
      refusal('eia', 'unauthorized', 'The key is not accepted.'),
    ],
  }),
  direct: withCarbon({
    scope: 'direct',
    zone: 'US-NW-PSEI',
    intensity_g_per_kwh: 288.2,
    intensity_source: 'egrid-2023',
    intensity_licence: null,
    intensity_year: 2023,
    reference_g_per_kwh: 288.2,
    reference_source: 'egrid-2023',
    reference_year: 2023,
    world_g_per_kwh: null,
    emissions_g: 312.1,
    emissions_low_g: 290,
    emissions_high_g: 334,
  }),
  'direct without a figure': withCarbon({
    ...NO_GRAMS,
    scope: 'direct',
    zone: 'FR',
    world_g_per_kwh: null,
    refusals: [
      refusal('embedded', 'scope-not-served', 'No table has a figure of the direct scope for this place.'),
    ],
  }),
  'unknown place': withCarbon({
    zone: 'WORLD',
    resolved_by: 'none',
    intensity_g_per_kwh: 472.94,
    intensity_source: 'world',
    intensity_year: 2024,
    intensity_basis: 'production',
    intensity_licence: 'CC-BY-SA-4.0',
    reference_g_per_kwh: 472.94,
    reference_source: 'world',
    reference_year: 2024,
    pue: 1,
    pue_source: null,
    emissions_g: 449.3,
    emissions_low_g: 417.8,
    emissions_high_g: 480.7,
    embodied_g: null,
    cost: null,
    refusals: SILENT_PLACES,
  }),
  'place without a figure': withCarbon({
    zone: 'XK',
    intensity_g_per_kwh: 472.94,
    intensity_source: 'world',
    intensity_year: 2024,
    intensity_basis: 'production',
    intensity_licence: 'CC-BY-SA-4.0',
    reference_g_per_kwh: 472.94,
    reference_source: 'world',
    reference_year: 2024,
  }),
  'stated figure': withCarbon({
    zone: 'FR',
    intensity_g_per_kwh: 12.4,
    intensity_source: 'user',
    intensity_year: null,
    intensity_basis: null,
    intensity_licence: null,
    reference_g_per_kwh: 31,
    emissions_g: 13.4,
    emissions_low_g: null,
    emissions_high_g: null,
    pue: 1,
    refusals: SILENT_PLACES,
  }),
};
