// Refuses a region, PUE or intensity that means nothing before anything is measured; loaded only where one is stated.
import { choosePue } from '../account/carbon/pue.ts';
import { intensitySetting } from '../account/grid/intensity-setting.ts';
import { liveServices } from '../account/grid/live/service/services.ts';
import { parseRegion } from '../account/grid/place/region.ts';
import { openDatasets } from '../datasets.ts';
import type { OwnerFacts } from './owner-facts.ts';
import { findProduct } from './product.ts';

/** @throws CarbonError `bad-region`, `bad-environment`, `not-available-yet`. An `@FILE` is read later, when it is checked out. */
export function refuseBadPlace(
  region: string | null,
  { region: owners, pue, intensity, scope }: OwnerFacts,
): void {
  const datasets = openDatasets(findProduct().datasets);
  for (const [stated, where] of [[region], [owners, 'CARBON_REGION']] as const) {
    if (stated !== null && stated !== 'auto' && !stated.startsWith('@')) parseRegion(stated, datasets, where);
  }
  choosePue({ environment: pue, config: null, placement: { pue: null, pueSource: null } });
  if (intensity === null && scope === null) return;
  intensitySetting({ environment: { intensity, scope }, config: null }, liveServices(datasets.fuelFactors()));
}
