// What lies on a ledger's branch: an entry per file, `data/<series16>/<yyyy-mm>/<run>-<attempt>-<receipt>.json`, and for each entry
// that had to go a small file with its grams, `spent/<day>/…`. Names are compared with what the files say, and never opened.
import * as v from 'valibot';
import { type Note, note } from '../../errors.ts';
import type { Entry } from '../history/entry.ts';
import { keyOf } from '../history/entry-key.ts';
import { parseEntries } from '../history/parse-entries.ts';
import { dayOf } from '../history/spent.ts';
import { entryFile, seriesFolder } from './entry-file.ts';

const MONTH_CHARACTERS = 7;

/** Real grams of a run whose entry is gone. */
export interface SpentFile {
  readonly path: string;
  readonly day: string;
  readonly key: string;
  readonly grams: number;
  /** `refs/heads/main`. */
  readonly ref: string | null;
}

export interface BranchFiles {
  readonly entries: readonly Entry[];
  readonly spent: readonly SpentFile[];
  readonly notes: readonly Note[];
}

/** All that is read of an archive. */
export const isLedgerFile = (path: string): boolean =>
  /^data\/[0-9a-f]{16}\/\d{4}-\d{2}\/[\w.-]{1,200}\.json$/.test(path) || daySpent(path) !== null;

export const entryPath = (entry: Entry): string =>
  `data/${seriesFolder(entry.series)}/${dayOf(entry).slice(0, MONTH_CHARACTERS)}/${entryFile(entry)}`;

export const spentPath = (day: string, key: string): string =>
  `spent/${day}/${key.replaceAll('/', '-')}.json`;

const daySpent = (path: string): string | null =>
  /^spent\/(\d{4}-\d{2}-\d{2})\/[\w.-]{1,256}\.json$/.exec(path)?.[1] ?? null;

const MAX_KEY = 256;
const SpentSchema = v.object({
  key: v.pipe(v.string(), v.maxLength(MAX_KEY), v.regex(/^[0-9a-f]{16}(?:\/[\w.-]+){4}$/)),
  grams: v.pipe(v.number(), v.finite(), v.minValue(0)),
  ref: v.nullable(v.pipe(v.string(), v.maxLength(MAX_KEY))),
});

/** The text of a spent file. */
export const spentText = (entry: Entry): string =>
  `${JSON.stringify({ key: keyOf(entry), grams: entry.emissions_g, ref: entry.ref })}\n`;

/** Never throws: a file that is damaged, newer, or not where its content belongs is skipped and counted. */
export function parseBranchFiles(files: ReadonlyMap<string, Uint8Array>): BranchFiles {
  const values: unknown[] = [];
  const spent: SpentFile[] = [];
  const paths = new Set<string>();
  let damaged = 0;
  for (const [path, content] of files) {
    const value = jsonOf(content);
    const day = daySpent(path);
    if (value === undefined) damaged += 1;
    else if (day === null) {
      values.push(value);
      paths.add(path);
    } else {
      const parsed = v.safeParse(SpentSchema, value);
      if (parsed.success && path === spentPath(day, parsed.output.key))
        spent.push({ path, day, ...parsed.output });
      else damaged += 1;
    }
  }
  const { entries, notes } = parseEntries(values);
  const placed = entries.filter((entry) => paths.has(entryPath(entry)));
  const skipped = damaged + entries.length - placed.length;
  return { entries: placed, spent, notes: skipped === 0 ? notes : [...notes, skippedFiles(skipped)] };
}

function jsonOf(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return undefined;
  }
}

const skippedFiles = (count: number): Note =>
  note(
    'ledger-file-skipped',
    `${count} ${count === 1 ? 'file' : 'files'} of the ledger's branch were skipped: damaged, or not where they belong.`,
    'warning',
  );
