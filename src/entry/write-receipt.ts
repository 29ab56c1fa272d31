// Writes a receipt to a file, whole or not at all: a reader never sees half of one.
import { serialiseReceipt } from '../account/receipt/codec.ts';
import type { Receipt } from '../account/receipt/receipt.ts';
import { CarbonError, messageOf } from '../errors.ts';
import { writeWhole } from './write-whole.ts';

/** @throws CarbonError `file-unwritable`. */
export function writeReceipt(receipt: Receipt, path: string): void {
  const text = serialiseReceipt(receipt);
  try {
    writeWhole(path, text);
  } catch (cause) {
    throw new CarbonError(
      'file-unwritable',
      `The receipt cannot be written to ${path}: ${messageOf(cause)}.`,
      { cause },
    );
  }
}
