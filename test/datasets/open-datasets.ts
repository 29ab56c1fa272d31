// The committed tables, opened once for every test that needs them.
import { join } from 'node:path';
import { openDatasets } from '../../src/datasets.ts';

export const DATASETS_DIRECTORY = join(import.meta.dirname, '..', '..', 'datasets');
export const datasets = openDatasets(DATASETS_DIRECTORY);
