// Writes the receipt that a live service of the grid may still refine, so that whatever ends us while we wait costs only that.
import type { Receipt } from '../account/receipt/receipt.ts';
import { writeReceipt } from './write-receipt.ts';

/** What cannot be written is tried again, and then said, with the receipt that is kept for good. */
export function writeFirst(receipt: Receipt, path: string): void {
  try {
    writeReceipt(receipt, path);
  } catch {
    // As above.
  }
}
