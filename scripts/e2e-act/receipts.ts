// The receipts of a run as act's artifact server holds them, beside what the jobs left on the machine.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReceipt } from '../../src/account/receipt/codec.ts';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { parseBundle } from '../../src/review/history/codec.ts';
import { RECEIPT_FILE } from '../../src/review/ledger/receipt-artifact.ts';
import type { ActRun } from './play-act.ts';

const RECEIPTS = 'carbon-receipt-';
const BUNDLES = 'carbon-base-';

export interface Held {
  readonly receipt: Receipt;
  /** True where the machine's own file is the same text. */
  readonly isWhole: boolean;
}

/** @throws CarbonError for what is no receipt. */
export function heldReceipts({ artifacts, state }: ActRun): readonly Held[] {
  const local = new Set(filesUnder(state).map((path) => readFileSync(path, 'utf8')));
  return artifacts
    .filter(({ name }) => name.startsWith(RECEIPTS))
    .map((artifact) => {
      const text = artifact.text(RECEIPT_FILE);
      return { receipt: parseReceipt(text), isWhole: local.has(text) };
    });
}

/** Runs in the history that this run left; null where it left none. */
export function heldHistory({ artifacts }: ActRun): number | null {
  const artifact = artifacts.find(({ name }) => name.startsWith(BUNDLES));
  return artifact === undefined ? null : parseBundle(artifact.text('bundle.json')).bundle.entries.length;
}

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(RECEIPT_FILE))
    .map((name) => join(folder, name));
}
