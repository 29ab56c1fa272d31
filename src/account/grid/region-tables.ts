// The tables that region names are looked up in, and the key of the row that stands for "nobody knows".
import type { CloudRegionRow, Datasets } from '../../datasets.ts';

export type RegionTables = Pick<Datasets, 'zones' | 'countries' | 'cloudRegions'>;

export const WORLD = 'WORLD';

/** `aws:eu-west-3`, as people and receipts name it. */
export const cloudRegionName = ({ provider, region }: Pick<CloudRegionRow, 'provider' | 'region'>): string =>
  `${provider}:${region}`;

/** Key of the zone or country table, or `WORLD` where no grid is stated for the region. */
export const gridOfCloudRegion = ({ zone, country }: Pick<CloudRegionRow, 'zone' | 'country'>): string =>
  zone ?? country ?? WORLD;
