// What the started hook leaves beside its sampler: the id of the receipt that covers the whole job, whoever writes it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSmallFile } from './read-small-file.ts';

const recordPath = (directory: string): string => join(directory, 'hook.json');
/** As `receiptId` makes them. */
const ID = /^[\w.-]{1,200}$/;

export const writeHookRecord = (directory: string, receiptId: string): void =>
  writeFileSync(recordPath(directory), `${JSON.stringify({ receipt_id: receiptId })}\n`);

/** Null where there is none, or none of ours. */
export function readHookReceiptId(directory: string): string | null {
  try {
    const parsed: unknown = JSON.parse(readSmallFile(recordPath(directory)));
    if (typeof parsed !== 'object' || parsed === null || !('receipt_id' in parsed)) return null;
    const { receipt_id: id } = parsed;
    return typeof id === 'string' && ID.test(id) ? id : null;
  } catch {
    return null;
  }
}
