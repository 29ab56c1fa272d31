// Writes a receipt to a file, whole or not at all: a reader never sees half of one.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { serialiseReceipt } from '../account/receipt/codec.ts';
import type { Receipt } from '../account/receipt/receipt.ts';
import { CarbonError, messageOf } from '../errors.ts';

/** @throws CarbonError `file-unwritable`. */
export function writeReceipt(receipt: Receipt, path: string): void {
  const text = serialiseReceipt(receipt);
  const draft = `${path}.part`;
  try {
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new CarbonError(
      'file-unwritable',
      `The receipt cannot be written to ${path}: ${messageOf(cause)}.`,
      { cause },
    );
  }
}
