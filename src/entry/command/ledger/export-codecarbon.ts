// `ledger export --as codecarbon`: a ledger as the CSV file of CodeCarbon, for dashboards that exist.
import { openDatasets } from '../../../datasets.ts';
import { CarbonError } from '../../../errors.ts';
import { codeCarbonCsv } from '../../../report/export/codecarbon-csv.ts';
import { matchesGlob } from '../../../review/budget/glob.ts';
import type { Entry } from '../../../review/history/entry.ts';
import { seriesLabel } from '../../../review/history/series-label.ts';
import { findProduct } from '../../product.ts';
import type { Arguments } from '../arguments.ts';

const FORMATS = 'Accepted: codecarbon.';

/** The file's text. @throws CarbonError `bad-usage` for a format that is not written. */
export function exportCodeCarbon(entries: readonly Entry[], given: Arguments): string {
  const format = given.text('as');
  if (format === null)
    throw new CarbonError('bad-usage', 'A format is wanted.', { hint: 'Such as --as codecarbon.' });
  if (format !== 'codecarbon')
    throw new CarbonError('bad-usage', `The format of the export is "${format}".`, { hint: FORMATS });
  const glob = given.text('series');
  const chosen =
    glob === null ? entries : entries.filter(({ series }) => matchesGlob(glob, seriesLabel(series)));
  const datasets = openDatasets(findProduct().datasets);
  const countries = new Map(datasets.countries().map((country) => [country.iso2, country]));
  const zones = new Map(datasets.zones().map(({ zone, country }) => [zone, country]));
  return codeCarbonCsv(chosen, {
    project: given.text('project'),
    countryOf: (zone) => countries.get(zones.get(zone) ?? zone) ?? null,
  });
}
