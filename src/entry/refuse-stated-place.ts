// Loads the tables of places and services only where something is stated that they could refuse.
import type { OwnerFacts } from './owner-facts.ts';

/** @throws CarbonError as `refuseBadPlace` does. */
export async function refuseStatedPlace(region: string | null, owner: OwnerFacts): Promise<void> {
  if ((region === null || region === 'auto') && !owner.isStated) return;
  const { refuseBadPlace } = await import('./refuse-bad-place.ts');
  refuseBadPlace(region, owner);
}
