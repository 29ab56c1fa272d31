// The identity of a ledger entry: series, commit, run, attempt and receipt. Two entries with one key are one entry.
import { series16 } from '../../account/receipt/series.ts';
import type { Entry } from './entry.ts';

/** `<series16>/<sha>/<run>/<attempt>/<receipt>`; a part that is not known is `-`. */
export const keyOf = (entry: Entry): string =>
  [
    series16(entry.series),
    entry.sha ?? '-',
    entry.run_id ?? '-',
    entry.run_attempt ?? '-',
    entry.receipt,
  ].join('/');
