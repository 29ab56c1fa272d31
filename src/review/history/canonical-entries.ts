// Ledger entries under the series names of today; what is stored keeps the name it was stored with.
import type { SeriesRules } from '../budget/policy.ts';
import { canonicalSeries } from './canonical-series.ts';
import type { Entry } from './entry.ts';

export const canonicalEntries = (entries: readonly Entry[], rules: SeriesRules): readonly Entry[] =>
  entries.map((entry) => {
    const series = canonicalSeries(entry.series, rules);
    return series === entry.series ? entry : { ...entry, series };
  });
