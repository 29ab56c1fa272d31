// The place of an entry in a ledger of files: a folder per series, a name of run, attempt and receipt.
import { series16 } from '../../account/receipt/series.ts';
import type { Entry } from '../history/entry.ts';

/** Folder of a series, 16 hexadecimal digits. */
export const seriesFolder = series16;

export const isSeriesFolder = (name: string): boolean => /^[0-9a-f]{16}$/.test(name);

/** `<run>-<attempt>-<receipt>.json`; `local` outside a workflow run. */
export const entryFile = (entry: Pick<Entry, 'run_id' | 'run_attempt' | 'receipt'>): string =>
  `${entry.run_id ?? 'local'}-${entry.run_attempt ?? 1}-${entry.receipt}.json`;

/** Temporary names start with a dot, so a reader never takes an unfinished file for an entry. */
export const isEntryFile = (name: string): boolean => name.endsWith('.json') && !name.startsWith('.');
