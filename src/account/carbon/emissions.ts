// Operational emissions of one job: energy × grid intensity of each moment × PUE. GHG Protocol scope 2, location-based;
// SCI (ISO/IEC 21031) operational part. Embodied carbon stands on its own line and is never added here.
import type { EpochMs, Grams, GramsPerKwh, Joules } from '../../units.ts';
import { gramsFromEnergy, gramsPerKwh, joules, kilowattHours, kwhFromJoules } from '../../units.ts';
import type { Receipt } from '../receipt/receipt.ts';
import type { Intensity, Placement, Scope } from './intensity.ts';
import type { Price } from './price.ts';
import type { Pue } from './pue.ts';

export interface EnergyBucket {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly energy: Joules;
}

export interface EmissionsInput {
  /** They add up to `total`. */
  readonly buckets: readonly EnergyBucket[];
  readonly total: Joules | null;
  /** Of the energy, about 95 %, relative. The grid's own uncertainty is named by its granularity, not by a figure. */
  readonly uncertaintyPercent: number | null;
  readonly placement: Placement;
  /** Intervals, or one yearly figure without them; those of another scope or kind are left out. */
  readonly intensities: readonly Intensity[];
  /** The pinned yearly figure that gram budgets use, and the stand-in for moments no interval covers. */
  readonly reference: Intensity | null;
  readonly scope: Scope;
  readonly pue: Pue;
  readonly price: Price | null;
  readonly embodied: Grams | null;
}

const PERCENT = 100;

/** Grams per kWh and grams as the receipt states them. Unknown energy or intensity gives null, never 0. */
export function emissionsOf(input: EmissionsInput): Receipt['carbon'] {
  const fits = ({ kind, scope }: Intensity) => kind === 'average' && scope === input.scope;
  const reference = input.reference !== null && fits(input.reference) ? input.reference : null;
  const fitting = input.intensities.filter(fits);
  const intervals = fitting.filter(isInterval);
  const yearly = fitting.find((intensity) => !isInterval(intensity)) ?? reference;

  const mean = meanIntensity(input.buckets, intervals, yearly);
  const facility = input.total === null ? null : kilowattHours(kwhFromJoules(input.total) * input.pue.value);
  const emissions = facility === null || mean === null ? null : gramsFromEnergy(facility, mean.value);
  const spread = input.uncertaintyPercent === null ? null : input.uncertaintyPercent / PERCENT;
  return {
    zone: input.placement.zone,
    resolved_by: input.placement.resolvedBy,
    intensity_g_per_kwh: mean?.value ?? null,
    intensity_source: mean === null ? null : unique(mean.used.map(({ source }) => source)).join(' + '),
    intensity_year: only(mean?.used.map(({ year }) => year) ?? []),
    scope: input.scope,
    kind: 'average',
    intervals: (mean?.used.filter(isInterval) ?? []).map(({ from, to, value, estimated, forecast }) => ({
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      intensity_g_per_kwh: value,
      estimated: estimated || forecast,
    })),
    reference_g_per_kwh: reference?.value ?? null,
    pue: input.pue.value,
    pue_source: input.pue.source,
    emissions_g: emissions,
    emissions_low_g: emissions === null || spread === null ? null : emissions * Math.max(0, 1 - spread),
    emissions_high_g: emissions === null || spread === null ? null : emissions * (1 + spread),
    embodied_g: input.embodied,
    cost:
      facility === null || input.price === null
        ? null
        : { amount: facility * input.price.amount, currency: input.price.currency },
  };
}

type Interval = Intensity & { readonly from: EpochMs; readonly to: EpochMs };

const isInterval = (intensity: Intensity): intensity is Interval =>
  intensity.from !== null && intensity.to !== null;

interface MeanIntensity {
  readonly value: GramsPerKwh;
  readonly used: readonly Intensity[];
}

/** Energy-weighted mean over the buckets; null where some energy falls on a moment without any intensity. */
function meanIntensity(
  buckets: readonly EnergyBucket[],
  intervals: readonly Interval[],
  yearly: Intensity | null,
): MeanIntensity | null {
  const parts = buckets
    .flatMap((bucket) => partsOf(bucket, intervals, yearly))
    .filter(({ energy }) => energy > 0);
  if (parts.length === 0) return yearly === null ? null : { value: yearly.value, used: [yearly] };
  let energy = 0;
  let weighted = 0;
  for (const part of parts) {
    if (part.intensity === null) return null;
    energy += part.energy;
    weighted += part.energy * part.intensity.value;
  }
  const used = unique(parts.flatMap(({ intensity }) => intensity ?? []));
  // One figure for all moments is that figure, free of rounding.
  const value = only(used.map((intensity) => intensity.value)) ?? gramsPerKwh(weighted / energy);
  return { value, used };
}

interface Part {
  readonly energy: Joules;
  readonly intensity: Intensity | null;
}

/** A bucket cut at the edges of the intervals; power is taken as even inside a bucket. A moment covered twice goes to the first. */
function partsOf(
  bucket: EnergyBucket,
  intervals: readonly Interval[],
  yearly: Intensity | null,
): readonly Part[] {
  const edges = unique(
    [bucket.from, bucket.to, ...intervals.flatMap(({ from, to }) => [from, to])].filter(
      (edge) => edge >= bucket.from && edge <= bucket.to,
    ),
  ).toSorted((a, b) => a - b);
  const at = (moment: number) => intervals.find(({ from, to }) => from <= moment && moment < to) ?? yearly;
  const duration = bucket.to - bucket.from;
  if (duration <= 0) return [{ energy: bucket.energy, intensity: at(bucket.from) }];
  return edges.slice(1).map((edge, index) => {
    const start = edges[index] ?? bucket.from;
    return { energy: joules((bucket.energy * (edge - start)) / duration), intensity: at(start) };
  });
}

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** The value all share; null for none or several. */
const only = <Value>(values: readonly Value[]): Value | null => {
  const [first, ...others] = unique(values);
  return first === undefined || others.length > 0 ? null : first;
};
