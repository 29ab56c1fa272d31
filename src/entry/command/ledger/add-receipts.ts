// `ledger add RECEIPT…`: reduces receipts to entries and adds those that are not there yet.
import { parseReceipt } from '../../../account/receipt/codec.ts';
import { entryOf } from '../../../review/history/reduce.ts';
import type { Ledger } from '../../../review/ledger/ledger.ts';
import { readText } from '../../read-text.ts';
import { type Added, addEntries } from './add-entries.ts';

/** @throws CarbonError for a receipt that is none, naming its file, or a ledger that cannot be written. */
export async function addReceipts(
  paths: readonly string[],
  ledger: Ledger,
): Promise<Pick<Added, 'added' | 'already_there'>> {
  const entries = paths.map((path) => entryOf(parseReceipt(readText('The receipt', path))));
  const { added, already_there } = await addEntries(entries, ledger);
  return { added, already_there };
}
