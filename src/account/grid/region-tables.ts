// The tables that region names are looked up in, and the key of the row that stands for "nobody knows".
import type { Datasets } from '../../datasets.ts';

export type RegionTables = Pick<Datasets, 'zones' | 'countries' | 'cloudRegions'>;

export const WORLD = 'WORLD';
