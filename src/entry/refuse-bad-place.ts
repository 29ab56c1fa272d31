// Refuses a region, PUE or intensity that means nothing before anything is measured; loaded only where one is stated.

import type { Placement } from '../account/carbon/intensity.ts';
import { choosePue } from '../account/carbon/pue.ts';
import { chooseProvider } from '../account/grid/choose-provider.ts';
import { parseRegion } from '../account/grid/region.ts';
import { openDatasets } from '../datasets.ts';
import type { OwnerFacts } from './owner-facts.ts';
import { findProduct } from './product.ts';

const UNPLACED: Placement = {
  region: null,
  zone: 'WORLD',
  country: null,
  resolvedBy: 'none',
  pue: null,
  pueSource: null,
};

/** @throws CarbonError `bad-region`, `bad-environment`, `not-available-yet`. An `@FILE` is read later, when it is checked out. */
export function refuseBadPlace(region: string | null, owner: OwnerFacts): void {
  const datasets = openDatasets(findProduct().datasets);
  for (const stated of [region, owner.region]) {
    if (stated !== null && stated !== 'auto' && !stated.startsWith('@')) parseRegion(stated, datasets);
  }
  choosePue({ environment: owner.pue, config: null, placement: UNPLACED });
  chooseProvider({ intensity: owner.intensity, scope: owner.scope }, datasets);
}
