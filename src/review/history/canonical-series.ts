// One series under the names a project gives it today: matrix keys that do not count are left out, renamed jobs joined to their history.
import { seriesOf } from '../../account/receipt/series.ts';
import type { SeriesRules } from '../budget/policy.ts';
import { seriesParts } from './series-parts.ts';

/** The same text for all series that the rules call one; a text that is no series of ours stays as it is. */
export function canonicalSeries(series: string, { matrix: keys, alias }: SeriesRules): string {
  if (keys === null && Object.keys(alias).length === 0) return series;
  const parts = seriesParts(series);
  if (parts === null) return series;
  // Of a matrix kept as its hash nobody knows the keys.
  if (typeof parts.matrix === 'string') return series;
  const { matrix } = parts;
  const counted =
    keys === null ? matrix : Object.fromEntries(Object.entries(matrix).filter(([key]) => keys.includes(key)));
  return seriesOf({
    ...parts,
    workflow: presentName(parts.workflow, alias),
    job: presentName(parts.job, alias),
    matrix: counted,
  });
}

/** Renamed twice is renamed; names that lead back to themselves end where they were seen first. */
function presentName(name: string | null, alias: SeriesRules['alias']): string | null {
  const seen = new Set<string>();
  let present = name;
  while (present !== null && Object.hasOwn(alias, present) && !seen.has(present)) {
    seen.add(present);
    present = alias[present] ?? present;
  }
  return present;
}
