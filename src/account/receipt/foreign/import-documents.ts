// The verb: files of other tools become receipts. Good rows are kept, bad ones named; a file of no known tool refuses them all.
import { CarbonError, messageOf } from '../../../errors.ts';
import type { Receipt } from '../receipt.ts';
import { readCarbontracker } from './carbontracker/read-carbontracker.ts';
import { readCodeCarbon } from './codecarbon/read-codecarbon.ts';
import type { ForeignDocument, ForeignProblem, Reading, ReadingOptions } from './document.ts';
import { readEcoCi } from './eco-ci/read-eco-ci.ts';
import { type ForeignNames, foreignReceipt } from './foreign-receipt.ts';
import { type ForeignTool, recognise } from './recognise.ts';

/** 64 MiB: a CodeCarbon file of 100,000 runs is half of it. */
export const MAX_FOREIGN_CHARACTERS = 64 * 1024 * 1024;
const ACCEPTED =
  'Accepted: emissions.csv or JSON of CodeCarbon, logs of Carbontracker, lap-data.json of Eco-CI.';

export interface ImportOptions extends ReadingOptions, ForeignNames {
  /** Which tool wrote the files; null to tell by their content. */
  readonly from: ForeignTool | null;
}

export interface Imported {
  readonly receipts: readonly Receipt[];
  readonly problems: readonly ForeignProblem[];
  /** Left out without loss. */
  readonly skipped: readonly ForeignProblem[];
}

/** @throws CarbonError `bad-input` for a file that is none of the three, or not of the tool that was named. */
export function importDocuments(documents: readonly ForeignDocument[], options: ImportOptions): Imported {
  const empty = documents.filter(({ text }) => text.trim() === '');
  const byTool = new Map<ForeignTool, ForeignDocument[]>();
  for (const document of documents.filter((one) => !empty.includes(one))) {
    const tool = toolOf(document, options.from);
    byTool.set(tool, [...(byTool.get(tool) ?? []), document]);
  }
  const readings = [...byTool].map(([tool, files]) => READERS[tool](files, options));
  const receipts: Receipt[] = [];
  const problems = readings.flatMap((reading) => reading.problems);
  for (const { file, line, run } of readings.flatMap((reading) => reading.runs)) {
    try {
      receipts.push(foreignReceipt(run, options));
    } catch (error) {
      if (!(error instanceof CarbonError)) throw error;
      problems.push({ file, line, why: messageOf(error) });
    }
  }
  const skipped = empty.map(({ name }) => ({ file: name, line: null, why: 'it is empty' }));
  return { receipts, problems, skipped: [...skipped, ...readings.flatMap((reading) => reading.skipped)] };
}

const READERS: Readonly<
  Record<ForeignTool, (files: readonly ForeignDocument[], options: ReadingOptions) => Reading>
> = { codecarbon: readCodeCarbon, carbontracker: readCarbontracker, 'eco-ci': readEcoCi };

function toolOf({ name, text }: ForeignDocument, from: ForeignTool | null): ForeignTool {
  const found = text.length > MAX_FOREIGN_CHARACTERS ? null : recognise(text);
  if (found !== null && (from === null || from === found)) return found;
  const sentence =
    text.length > MAX_FOREIGN_CHARACTERS
      ? `${name} is larger than 64 MiB.`
      : found === null
        ? `${name} is no file of CodeCarbon, Carbontracker or Eco-CI.`
        : `${name} is a file of ${found}, not of ${from}.`;
  throw new CarbonError('bad-input', sentence, { hint: ACCEPTED });
}
