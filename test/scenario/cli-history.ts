// Receipts of runs of main as files, for the commands that work on a history: the shared measured run, scaled, one commit each.
import { parseReceipt, serialiseReceipt } from '../../src/account/receipt/codec.ts';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { entryOf } from '../../src/review/history/reduce.ts';
import { directoryLedger } from '../../src/review/ledger/directory.ts';
import type { Desk } from './cli.ts';
import { scaledReceipt } from './scaled-receipt.ts';

const MS_PER_HOUR = 3_600_000;

/** A receipt of main for each ratio, oldest first, an hour apart; their file names. */
export function writeHistory(desk: Desk, like: Receipt, ratios: readonly number[]): readonly string[] {
  return ratios.map((ratio, at) => {
    const sha = (at + 1).toString(16).padStart(40, '0');
    const agoMs = (ratios.length - at) * MS_PER_HOUR;
    return writeRun(desk, like, { ratio, sha, agoMs });
  });
}

/** The same as a ledger in the folder `history`. */
export async function seedLedger(desk: Desk, like: Receipt, ratios: readonly number[]): Promise<void> {
  const receipts = writeHistory(desk, like, ratios).map((name) => parseReceipt(desk.read(name)));
  await directoryLedger(`${desk.directory}/history`, null).append(receipts.map(entryOf));
}

export interface PastRun {
  readonly ratio: number;
  readonly sha: string;
  readonly agoMs: number;
}

export function writeRun(desk: Desk, like: Receipt, { ratio, sha, agoMs }: PastRun): string {
  const name = `run-${sha.slice(-4)}.json`;
  const started = Date.now() - agoMs;
  const at = (ms: number) => new Date(ms).toISOString();
  const receipt: Receipt = {
    ...scaledReceipt(like, ratio),
    id: `run-${sha.slice(-4)}`,
    started_at: at(started),
    ended_at: at(started + like.duration_s * 1_000),
    subject: { ...like.subject, sha, head_sha: sha, tree: null, run_id: Number.parseInt(sha.slice(-4), 16) },
  };
  desk.write(name, serialiseReceipt(receipt));
  return name;
}
