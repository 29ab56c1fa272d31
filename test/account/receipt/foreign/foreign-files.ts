// Files that other tools wrote, as documents, and the options of somebody on the clock that they were written by.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ForeignDocument } from '../../../../src/account/receipt/foreign/document.ts';
import {
  type Imported,
  type ImportOptions,
  importDocuments,
} from '../../../../src/account/receipt/foreign/import-documents.ts';
import type { Receipt } from '../../../../src/account/receipt/receipt.ts';
import { epochMs } from '../../../../src/units.ts';

const folder = join(import.meta.dirname, '../../../fixtures/foreign');

export const WRITTEN = epochMs(Date.parse('2026-11-22T12:00:00Z'));

export const documentOf = (text: string, name = 'given'): ForeignDocument => ({
  name,
  text,
  modifiedAt: WRITTEN,
});

export const fixture = (name: string): ForeignDocument =>
  documentOf(readFileSync(join(folder, name), 'utf8'), name);

const COUNTRIES: Readonly<Record<string, string>> = { DEU: 'DE', FRA: 'FR', USA: 'US', CAN: 'CA' };

export const OPTIONS: ImportOptions = {
  from: null,
  name: null,
  job: null,
  workflow: null,
  machine: null,
  utcOffsetMinutes: 60,
  countryOf: (iso3) => COUNTRIES[iso3] ?? null,
};

export const imported = (
  documents: readonly ForeignDocument[],
  options: Partial<ImportOptions> = {},
): Imported => importDocuments(documents, { ...OPTIONS, ...options });

/** The only receipt of a text. */
export function lone(documents: readonly ForeignDocument[], options: Partial<ImportOptions> = {}): Receipt {
  const { receipts, problems } = imported(documents, options);
  const [receipt, ...more] = receipts;
  if (receipt === undefined || more.length > 0 || problems.length > 0)
    throw new Error(`${receipts.length} receipts, ${JSON.stringify(problems)}`);
  return receipt;
}

export const codesOf = ({ notes }: Receipt): readonly string[] => notes.map(({ code }) => code);
