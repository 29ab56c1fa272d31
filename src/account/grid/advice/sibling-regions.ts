// The regions of one cloud with their yearly figures, the cleanest grid first: what a job could have run in instead.
import type { CloudRegionRow, Datasets } from '../../../datasets.ts';
import type { EpochMs } from '../../../units.ts';
import type { Intensity, Scope } from '../../carbon/intensity.ts';
import { embeddedIntensity } from '../dataset.ts';
import { cloudRegionName, gridOfCloudRegion, WORLD } from '../region-tables.ts';

export interface SiblingRegion {
  /** `aws:eu-west-3`. */
  readonly region: string;
  /** `Paris`; null where the table names no place. */
  readonly place: string | null;
  readonly zone: string;
  readonly country: string | null;
  readonly pue: number | null;
  /** Null where no table of the scope covers the place. */
  readonly yearly: Intensity | null;
}

/** Parts of a cloud that an account of another part cannot use: government clouds and those of China. */
const REALM = /:(?:us-gov|cn-|china)/;

/** All regions that an account which uses `region` may use, itself among them; those without a grid or a figure stand last. */
export function siblingRegions(
  region: string,
  datasets: Datasets,
  { now, scope }: { readonly now: EpochMs; readonly scope: Scope },
): readonly SiblingRegion[] {
  const provider = region.split(':', 1)[0];
  const realmOf = (name: string) => REALM.exec(name)?.[0];
  return datasets
    .cloudRegions()
    .filter((row) => row.provider === provider)
    .map((row) => siblingOf(row, datasets, { now, scope }))
    .filter((sibling) => realmOf(sibling.region) === realmOf(region))
    .toSorted((a, b) => intensityOf(a) - intensityOf(b));
}

function siblingOf(
  row: CloudRegionRow,
  datasets: Datasets,
  { now, scope }: { readonly now: EpochMs; readonly scope: Scope },
): SiblingRegion {
  const { location, country, pue } = row;
  const region = cloudRegionName(row);
  const zone = gridOfCloudRegion(row);
  // A region that no grid is stated for has the world's figure, which says nothing about the region.
  const yearly =
    zone === WORLD ? null : embeddedIntensity({ place: { region, zone }, scope, at: now }, datasets);
  return { region, place: location, zone, country, pue, yearly };
}

/** Of the grid alone: of many regions the PUE is not known. */
const intensityOf = ({ yearly }: SiblingRegion): number => yearly?.value ?? Number.POSITIVE_INFINITY;
