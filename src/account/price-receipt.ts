// A receipt priced again from its own energy buckets, once the intensity of its hours is known: a new figure beside the note of the old one.
// The ledger and the receipt handed in stay as they were.
import { type Note, note } from '../errors.ts';
import { type EpochMs, epochMs, joules } from '../units.ts';
import { emissionsOf } from './carbon/emissions.ts';
import type { Intensity, Placement } from './carbon/intensity.ts';
import { SERVICE_NAMES } from './carbon/intensity-names.ts';
import type { Price } from './carbon/price.ts';
import type { Pue } from './carbon/pue.ts';
import type { Refusal } from './carbon/refusal.ts';
import { sciScore } from './carbon/sci.ts';
import type { PricedGrid } from './grid/intensity-for.ts';
import { parseReceipt, serialiseReceipt } from './receipt/codec.ts';
import type { Receipt } from './receipt/receipt.ts';
import { noteSection } from './receipt/remarks.ts';

type Carbon = Receipt['carbon'];

export interface Repricing {
  readonly receipt: Receipt;
  /** Of the receipt's zone and time. */
  readonly grid: PricedGrid;
  readonly world: Intensity | null;
  /** Null: region, zone and resolver stay as the receipt has them. */
  readonly placement: Placement | null;
  /** Of a new placement, why resolvers did not answer; those of the grid's services are in `grid`. */
  readonly refusals: readonly Refusal[];
  /** Null where nothing new is stated: then the receipt's. */
  readonly pue: Pue | null;
  readonly price: Price | null;
  /** Moment of this pricing. */
  readonly at: EpochMs;
}

/**
 * Energy, id and all else stay; `carbon` is new, and the note `priced-again` says when and what stood there before.
 * What was stated of the machine (PUE, price, embodied carbon) stays where nothing new is stated.
 * The receipt itself where nothing comes out differently, so pricing twice is pricing once.
 * @throws CarbonError `bad-receipt` where the receipt's figures lead beyond its own bounds.
 */
export function priceReceipt(asked: Repricing): Receipt {
  const { receipt, grid, placement } = asked;
  const { energy, carbon } = receipt;
  const priced = emissionsOf({
    buckets: energy.buckets.map(({ from, to, energy_j }) => ({
      from: epochMs(Date.parse(from)),
      to: epochMs(Date.parse(to)),
      energy: joules(energy_j),
    })),
    total: energy.total_j === null ? null : joules(energy.total_j),
    uncertaintyPercent: energy.uncertainty_percent,
    placement: placement ?? placeOf(carbon),
    intensities: grid.intensities,
    reference: grid.reference,
    world: asked.world,
    scope: grid.scope,
    refusals: [...(placement === null ? ofPlace(carbon) : asked.refusals), ...grid.refusals],
    pue: asked.pue ?? { value: carbon.pue, source: carbon.pue_source },
    price: asked.price,
    embodied: null,
    work: null,
  });
  const next = parseReceipt({ ...receipt, carbon: { ...priced, ...stated(priced, asked) } });
  if (serialiseReceipt(next) === serialiseReceipt(receipt)) return receipt;
  const kept = receipt.notes.filter(({ code }) => !isReplaced(code, placement));
  return { ...next, notes: noteSection([pricedAgain(carbon, asked.at), ...kept, ...grid.notes]) };
}

/** Services, and all of them together. */
const OF_THE_GRID: readonly string[] = [...SERVICE_NAMES, 'live'];

const placeOf = ({ region, zone, resolved_by }: Carbon) => ({
  region: region ?? null,
  zone,
  resolvedBy: resolved_by,
});

/** Why resolvers did not answer when the place was found, without the services of that pricing. */
const ofPlace = ({ refusals }: Carbon) =>
  (refusals ?? []).filter(({ source }) => !OF_THE_GRID.includes(source));

/** Notes about an intensity that no longer stands, or a place that is known now. */
const isReplaced = (code: string, placement: Placement | null): boolean =>
  code.startsWith('intensity-') ||
  code === 'live-not-asked' ||
  (code === 'region-unknown' && placement !== null);

/** What rests on the owner's word and not on the grid. */
function stated(
  priced: Carbon,
  { receipt: { carbon, work }, price }: Repricing,
): Pick<Carbon, 'embodied_g' | 'embodied_factors' | 'sci' | 'cost'> {
  const { embodied_g, embodied_factors } = carbon;
  // The receipt keeps the cost and not the price; it goes with the energy of the facility.
  const kept =
    carbon.cost === null || priced.pue === carbon.pue
      ? carbon.cost
      : { ...carbon.cost, amount: (carbon.cost.amount / carbon.pue) * priced.pue };
  return {
    embodied_g,
    embodied_factors,
    sci: sciScore({ operational: priced.emissions_g, embodied: embodied_g, work }),
    cost: price === null ? kept : priced.cost,
  };
}

function pricedAgain(before: Carbon, at: EpochMs): Note {
  const { emissions_g: emissions, intensity_g_per_kwh: intensity } = before;
  const year = before.intensity_year === null ? '' : `, ${before.intensity_year}`;
  const figure =
    emissions === null || intensity === null
      ? 'no grams'
      : `${rounded(emissions)} gCO2e at ${rounded(intensity)} g/kWh (${before.intensity_source ?? 'unknown source'}${year})`;
  const place = `${before.zone ?? 'no zone'}, ${before.scope}, PUE ${before.pue}`;
  return note('priced-again', `Priced again at ${new Date(at).toISOString()}. Before: ${figure}, ${place}.`);
}

const SHOWN_DIGITS = 4;
const rounded = (value: number): number => Number(value.toPrecision(SHOWN_DIGITS));
