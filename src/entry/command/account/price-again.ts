// A receipt priced again from its own 15-minute buckets: with the grid's figures of today, or with facts that are stated now.
import { embeddedIntensity } from '../../../account/grid/dataset.ts';
import { intensityFor } from '../../../account/grid/intensity-for.ts';
import { WORLD } from '../../../account/grid/region-tables.ts';
import { priceReceipt } from '../../../account/price-receipt.ts';
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { noteSection } from '../../../account/receipt/remarks.ts';
import { openDatasets } from '../../../datasets.ts';
import { epochMs } from '../../../units.ts';
import { type PlaceAndPrice, placeAndPrice } from '../../place-and-price.ts';
import { findProduct } from '../../product.ts';
import type { Settings } from '../settings.ts';

/** Zone, scope, PUE and price stay the receipt's where nothing new is stated. @throws CarbonError for what is stated and means nothing. */
export async function priceAgain(
  receipt: Receipt,
  region: string | null,
  { owner, now }: Settings,
): Promise<Receipt> {
  const { carbon } = receipt;
  const datasets = openDatasets(findProduct().datasets);
  const place = await placeAndPrice({
    owner: { ...owner, scope: owner.scope ?? carbon.scope },
    config: null,
    region,
    misstated: 'refused',
    runnerName: null,
    directory: process.cwd(),
    sysroot: null,
    datasets,
  });
  const { provider, scope } = place;
  const placement = place.placement.region === null ? null : place.placement;
  const where = placement ?? { region: carbon.region ?? null, zone: carbon.zone ?? WORLD };
  const to = epochMs(Date.parse(receipt.ended_at));
  const from = epochMs(Math.max(Date.parse(receipt.started_at), to - LONGEST_JOB_MS));
  const grid = await intensityFor({ place: where, scope, provider, datasets, from, to });
  const world = embeddedIntensity({ place: { region: null, zone: WORLD }, scope, at: to }, datasets);
  const priced = priceReceipt({
    receipt,
    grid,
    world,
    placement,
    refusals: placement === null ? [] : place.refusals,
    pue: statedPue(place, receipt),
    price: place.price,
    at: now,
  });
  const notes =
    placement === null ? place.notes.filter(({ code }) => code !== 'region-unknown') : place.notes;
  return priced === receipt ? receipt : { ...priced, notes: noteSection([...priced.notes, ...notes]) };
}

/** A job lasts five days at most (GitHub's limit of self-hosted runners); a forged one must not make us ask for decades. */
const LONGEST_JOB_MS = 5 * 86_400_000;

/** Said of the machine by its owner (CodeCarbon takes its `pue` from nowhere else), not by the row of a region that the receipt no longer stands for. */
const OWNERS_WORD: readonly (string | null)[] = ['runner-environment', 'config', 'CodeCarbon'];

function statedPue({ pue, placement }: PlaceAndPrice, { carbon }: Receipt) {
  const stays = placement.region === null || OWNERS_WORD.includes(carbon.pue_source);
  return pue.source === null && stays ? null : pue;
}
