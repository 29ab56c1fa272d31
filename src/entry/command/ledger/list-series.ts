// `ledger list`: what a ledger holds, one row per series.
import type { Entry } from '../../../review/history/entry.ts';
import { seriesLabel } from '../../../review/history/series-label.ts';

export interface SeriesRow {
  readonly label: string;
  readonly series: string;
  readonly runs: number;
  /** ISO 8601. */
  readonly oldest: string;
  readonly newest: string;
}

/** By label, then by series, which two workflows with jobs of one name tell apart. */
export function listSeries(entries: readonly Entry[]): readonly SeriesRow[] {
  const groups = new Map<string, string[]>();
  for (const { series, started_at } of entries)
    groups.set(series, [...(groups.get(series) ?? []), started_at]);
  const rows = [...groups].map(([series, times]) => {
    const inTime = times.toSorted((a, b) => Date.parse(a) - Date.parse(b));
    return {
      label: seriesLabel(series),
      series,
      runs: times.length,
      oldest: inTime[0] ?? '',
      newest: inTime.at(-1) ?? '',
    };
  });
  return rows.toSorted((a, b) => a.label.localeCompare(b.label) || (a.series < b.series ? -1 : 1));
}
