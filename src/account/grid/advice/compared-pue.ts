// How the PUE counts when regions of a cloud are compared: of many it is not known, and none may look cleaner for that.
import { type Note, note } from '../../../errors.ts';
import { type GramsPerKwh, gramsPerKwh } from '../../../units.ts';
import type { SiblingRegion } from './sibling-regions.ts';

/** Grams per kWh of computing in the region, from those per kWh of its grid. */
export type Facility = (value: GramsPerKwh, region: Pick<SiblingRegion, 'pue'>) => GramsPerKwh;

/** An unknown PUE is taken as that of `here`; where that is unknown, nobody's counts. `all` are the regions compared, `here` among them. */
export function comparedPue(
  here: SiblingRegion,
  all: readonly SiblingRegion[],
): { readonly facility: Facility; readonly notes: readonly Note[] } {
  const { pue: own } = here;
  const unknown = all.filter(({ pue }) => pue === null).length;
  return {
    facility: own === null ? (value) => value : (value, { pue }) => gramsPerKwh(value * (pue ?? own)),
    notes: unknown === 0 ? [] : [note('pue-unknown', wordsFor(here, { unknown, all: all.length }))],
  };
}

function wordsFor(
  here: SiblingRegion,
  { unknown, all }: { readonly unknown: number; readonly all: number },
): string {
  if (unknown === all) return 'The PUE of none of these regions is known: only their grids are compared.';
  if (here.pue === null)
    return `The PUE of ${here.region} is unknown: only grids are compared, and grams are of the machines alone.`;
  return `The PUE of ${unknown} of ${all} regions is unknown and taken as the ${here.pue} of ${here.region}.`;
}
