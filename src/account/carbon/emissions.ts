// Operational emissions of one job: energy × grid intensity of each moment × PUE. GHG Protocol scope 2, location-based;
// SCI (ISO/IEC 21031) operational part. Embodied carbon stands on its own line and is never added here.
import type { Joules } from '../../units.ts';
import { gramsFromEnergy, joules, kilowattHours, kwhFromJoules, sum } from '../../units.ts';
import { clipped, MAX_HINT_CHARACTERS, MAX_LABEL_CHARACTERS } from '../receipt/clipped.ts';
import type { Receipt } from '../receipt/receipt.ts';
import type { EmbodiedShare } from './embodied.ts';
import type { Intensity, Scope } from './intensity.ts';
import { intervalsOf } from './intervals.ts';
import { meanIntensity } from './mean-intensity.ts';
import type { Price } from './price.ts';
import type { Pue } from './pue.ts';
import type { Refusal } from './refusal.ts';
import { sciScore } from './sci.ts';
import { type EnergyBucket, isSlot, type TimePart, timeParts } from './time-parts.ts';

export interface EmissionsInput {
  /** They add up to `total`. */
  readonly buckets: readonly EnergyBucket[];
  readonly total: Joules | null;
  /** Of the energy, about 95 %, relative. The grid's own uncertainty is named by its granularity, not by a figure. */
  readonly uncertaintyPercent: number | null;
  readonly placement: {
    readonly region: string | null;
    readonly zone: string | null;
    readonly resolvedBy: string;
  };
  /** Slots, or one yearly figure; those of another scope or kind are left out. Of slots for one moment the first counts, but a measured one before all. */
  readonly intensities: readonly Intensity[];
  /** The pinned yearly figure that gram budgets use, and the stand-in for moments no slot is near. */
  readonly reference: Intensity | null;
  /** Yearly mean of the world in the same scope, for scale. */
  readonly world: Intensity | null;
  readonly scope: Scope;
  /** Sources of the place and of the intensity that did not answer; the code of a foreign receipt is any word. */
  readonly refusals: readonly (Omit<Refusal, 'code'> & { readonly code: string })[];
  readonly pue: Pue;
  readonly price: Price | null;
  readonly embodied: EmbodiedShare | null;
  readonly work: Receipt['work'];
}

const PERCENT = 100;
/** The receipt schema's bound. */
const MOST_REFUSALS = 50;

/** Grams per kWh and grams as the receipt states them. Unknown energy or intensity gives null, never 0. */
export function emissionsOf(input: EmissionsInput): Receipt['carbon'] {
  const { scope, pue, price, embodied } = input;
  const fits = ({ kind, scope: its, value }: Intensity) =>
    kind === 'average' && its === scope && Number.isFinite(value) && value >= 0;
  const fittingOrNull = (figure: Intensity | null) => (figure !== null && fits(figure) ? figure : null);
  const [reference, world] = [fittingOrNull(input.reference), fittingOrNull(input.world)];
  const fitting = input.intensities.filter(fits);
  const slots = fitting.filter(isSlot);
  const yearly = fitting.find(({ from, to }) => from === null && to === null) ?? reference;

  const parts = weighed(timeParts(input.buckets, slots, yearly));
  // No part at all: a job of no time, or a receipt without its buckets.
  const figures = parts.length === 0 ? [yearly] : parts.map((part) => part.intensity);
  const intensity = parts.length === 0 ? (yearly?.value ?? null) : meanIntensity(parts);
  const used = intensity === null ? [] : unique(figures.filter((figure) => figure !== null));
  const facility = input.total === null ? null : kilowattHours(kwhFromJoules(input.total) * pue.value);
  const emissions = facility === null || intensity === null ? null : gramsFromEnergy(facility, intensity);
  const spread = input.uncertaintyPercent === null ? null : input.uncertaintyPercent / PERCENT;
  return {
    region: input.placement.region,
    zone: input.placement.zone,
    resolved_by: input.placement.resolvedBy,
    intensity_g_per_kwh: intensity,
    intensity_source: joined(used.map(({ source }) => source)),
    intensity_year: only(used.map(({ year }) => year)),
    intensity_basis: only(used.map(({ basis }) => basis)),
    intensity_licence: joined(used.map(({ licence }) => licence)),
    intensity_coverage: slots.length === 0 ? null : ownShare(parts),
    scope,
    kind: 'average',
    intervals: intensity === null ? [] : intervalsOf(parts),
    reference_g_per_kwh: reference?.value ?? null,
    reference_source: reference?.source ?? null,
    reference_year: reference?.year ?? null,
    world_g_per_kwh: world?.value ?? null,
    world_source: world?.source ?? null,
    world_year: world?.year ?? null,
    refusals: input.refusals.slice(0, MOST_REFUSALS).map(({ source, code, hint }) => ({
      source: clipped(source, MAX_LABEL_CHARACTERS),
      code: clipped(code, MAX_LABEL_CHARACTERS),
      hint: clipped(hint, MAX_HINT_CHARACTERS),
    })),
    pue: pue.value,
    pue_source: pue.source,
    emissions_g: emissions,
    emissions_low_g: emissions === null || spread === null ? null : emissions * Math.max(0, 1 - spread),
    emissions_high_g: emissions === null || spread === null ? null : emissions * (1 + spread),
    embodied_g: embodied?.grams ?? null,
    embodied_factors:
      embodied === null
        ? null
        : {
            source: embodied.source,
            reserved_kg: embodied.reservedKg,
            lifetime_h: embodied.lifetimeHours,
          },
    sci: sciScore({ operational: emissions, embodied: embodied?.grams ?? null, work: input.work }),
    cost:
      facility === null || price === null
        ? null
        : { amount: facility * price.amount, currency: price.currency },
  };
}

/** Parts that count, by their energy; where there is none at all, by their time. */
function weighed(parts: readonly TimePart[]): readonly TimePart[] {
  const spent = parts.filter(({ energy }) => energy > 0);
  if (spent.length > 0) return spent;
  const lasting = parts.filter(({ from, to }) => to > from);
  return lasting.length > 0
    ? lasting.map((part) => ({ ...part, energy: joules(part.to - part.from) }))
    : parts.map((part) => ({ ...part, energy: joules(1) }));
}

/** Share of the energy in the service's own slots, 0..1. */
function ownShare(parts: readonly TimePart[]): number {
  const own = parts.filter(({ origin }) => origin === 'slot');
  if (own.length === parts.length) return parts.length === 0 ? 0 : 1;
  const energyOf = (some: readonly TimePart[]) => sum(some.map(({ energy }) => energy));
  return Math.min(1, energyOf(own) / energyOf(parts));
}

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** The value all share; null for none or several. */
const only = <Value>(values: readonly Value[]): Value | null => {
  const [first, ...others] = unique(values);
  return first === undefined || others.length > 0 ? null : first;
};

const joined = (texts: readonly (string | null)[]): string | null => {
  const known = unique(texts.filter((text) => text !== null));
  return known.length === 0 ? null : clipped(known.join(' + '), MAX_LABEL_CHARACTERS);
};
