// Finds the idle power of devices in the receipts of earlier jobs beside ours, for a job whose own trace shows no rest.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseReceipt } from '../../account/receipt/codec.ts';
import type { Receipt } from '../../account/receipt/receipt.ts';
import { RECEIPT_FILE } from '../../review/ledger/receipt-artifact.ts';
import { type Watts, watts } from '../../units.ts';
import { readSmallFile } from '../read-small-file.ts';

/** A runner's jobs of the days that their directories are kept; post has a minute for all of its work. */
const MOST_RECEIPTS = 100;

/** The lowest that any of them saw itself, by the device's hash, which differs from repository to repository. */
export function readIdleReference(directory: string): ReadonlyMap<string, Watts> {
  const lowest = new Map<string, Watts>();
  for (const receipt of receiptsBeside(directory)) {
    for (const { device, idle_w: power, idle_from: from } of receipt.energy.domains) {
      // What a receipt took over from others would live on for ever.
      if (power == null || from !== 'trace') continue;
      lowest.set(device, watts(Math.min(power, lowest.get(device) ?? power)));
    }
  }
  return lowest;
}

function receiptsBeside(directory: string): readonly Receipt[] {
  const root = dirname(directory);
  return siblingsIn(root)
    .map((name) => join(root, name))
    .filter((other) => other !== directory)
    .slice(0, MOST_RECEIPTS)
    .flatMap((other) => {
      try {
        return [parseReceipt(readSmallFile(join(other, RECEIPT_FILE)))];
      } catch {
        return [];
      }
    });
}

function siblingsIn(root: string): readonly string[] {
  try {
    return readdirSync(root);
  } catch {
    return [];
  }
}
