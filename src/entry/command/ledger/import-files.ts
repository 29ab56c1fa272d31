// `ledger import FILE…`: what other tools have measured becomes entries of a ledger, and receipts where they are wanted.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialiseReceipt } from '../../../account/receipt/codec.ts';
import { type Imported, importDocuments } from '../../../account/receipt/foreign/import-documents.ts';
import { FOREIGN_TOOLS, type ForeignTool } from '../../../account/receipt/foreign/recognise.ts';
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { openDatasets } from '../../../datasets.ts';
import { CarbonError, messageOf } from '../../../errors.ts';
import { makeDirectory } from '../../../make-directory.ts';
import { entryOf } from '../../../review/history/reduce.ts';
import type { Ledger } from '../../../review/ledger/ledger.ts';
import { findProduct } from '../../product.ts';
import type { Arguments } from '../arguments.ts';
import { type Added, addEntries } from './add-entries.ts';
import { readDocuments } from './read-documents.ts';
import { utcOffset } from './utc-offset.ts';

export interface ImportedFiles extends Imported {
  readonly done: Added;
}

/**
 * Everything is read before anything is written.
 * @throws CarbonError for files that cannot be read or are of no known tool, wrong options, and places that cannot be written.
 */
export async function importFiles(
  paths: readonly string[],
  given: Arguments,
  ledger: Ledger,
): Promise<ImportedFiles> {
  if (paths.length === 0)
    throw new CarbonError('bad-usage', 'At least one file is wanted.', {
      hint: 'Such as ledger import emissions.csv.',
    });
  const offset = given.text('utc-offset');
  const countries = openDatasets(findProduct().datasets).countries();
  const byIso3 = new Map(countries.map(({ iso2, iso3 }) => [iso3, iso2]));
  const imported = importDocuments(readDocuments(paths), {
    from: toolOf(given.text('from')),
    name: given.text('name'),
    job: given.text('job'),
    workflow: given.text('workflow'),
    machine: given.text('machine'),
    utcOffsetMinutes: offset === null ? null : utcOffset(offset),
    countryOf: (iso3) => byIso3.get(iso3) ?? null,
  });
  const directory = given.text('receipts');
  if (directory !== null) writeReceipts(directory, imported.receipts);
  return { ...imported, done: await addEntries(imported.receipts.map(entryOf), ledger) };
}

function toolOf(text: string | null): ForeignTool | null {
  if (text === null) return null;
  const tool = FOREIGN_TOOLS.find((known) => known === text);
  if (tool !== undefined) return tool;
  throw new CarbonError('bad-usage', `The tool is "${text}".`, {
    hint: `Accepted: ${FOREIGN_TOOLS.join(', ')}.`,
  });
}

/** One's own umask decides who else may read them. */
const ANYBODYS = 0o777;

function writeReceipts(directory: string, receipts: readonly Receipt[]): void {
  try {
    makeDirectory(directory, ANYBODYS);
    for (const receipt of receipts)
      writeFileSync(join(directory, `${receipt.id}.json`), serialiseReceipt(receipt));
  } catch (cause) {
    throw new CarbonError(
      'file-unwritable',
      `The receipts cannot be written to ${directory}: ${messageOf(cause)}`,
      { cause },
    );
  }
}
