// The configuration that a command line names: read like that of a base commit, and its places looked up, which only a job would else do.
import { parseRegion } from '../../account/grid/place/region.ts';
import { openDatasets } from '../../datasets.ts';
import type { Config } from '../../review/budget/config.ts';
import { parseConfig } from '../../review/budget/parse-config.ts';
import { findProduct } from '../product.ts';
import { readText } from '../read-text.ts';

/** @throws CarbonError `file-unreadable`, `bad-config` or `bad-region`. An `@FILE` is read by the job that runs there. */
export function readLocalConfig(path: string): Config {
  const config = parseConfig(readText('The config', path));
  const { region } = config;
  const stated = region === null ? [] : typeof region === 'string' ? [region] : Object.values(region);
  const datasets = openDatasets(findProduct().datasets);
  for (const text of stated.map((word) => word.trim())) {
    if (text !== '' && text.toLowerCase() !== 'auto' && !text.startsWith('@'))
      parseRegion(text, datasets, path);
  }
  return config;
}
