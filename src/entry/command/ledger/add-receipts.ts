// `ledger add RECEIPT…`: reduces receipts to entries and adds those that are not there yet.
import { parseReceipt } from '../../../account/receipt/codec.ts';
import { CarbonError } from '../../../errors.ts';
import { keyOf } from '../../../review/history/entry-key.ts';
import { entryOf } from '../../../review/history/reduce.ts';
import type { Ledger } from '../../../review/ledger/ledger.ts';
import { readText } from '../../read-text.ts';

export interface Added {
  readonly added: number;
  readonly already_there: number;
}

/** @throws CarbonError for a receipt that is none, naming its file, or a ledger that cannot be written. */
export async function addReceipts(paths: readonly string[], ledger: Ledger): Promise<Added> {
  const entries = paths.map((path) => entryOf(parseReceipt(readText('The receipt', path))));
  const unique = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
  const known = await ledger.read([...new Set(unique.map(({ series }) => series))]);
  const keys = new Set(known.entries.map(keyOf));
  const news = unique.filter((entry) => !keys.has(keyOf(entry)));
  const [refused] = await ledger.append(news);
  if (refused !== undefined) throw new CarbonError('file-unwritable', refused.text);
  return { added: news.length, already_there: unique.length - news.length };
}
