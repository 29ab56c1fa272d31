// Persist before you speak: the receipt goes to disk and into an artifact before any comment, any failure, any exit.
import { join } from 'node:path';
import { serialiseReceipt } from '../../account/receipt/codec.ts';
import type { Receipt } from '../../account/receipt/receipt.ts';
import { messageOf, type Note, note } from '../../errors.ts';
import type { ArtifactStore } from '../../github/artifact-store.ts';
import { RECEIPT_FILE, receiptArtifact } from '../../review/ledger/receipt-artifact.ts';
import { type TimeBudget, withDeadline } from '../deadline.ts';
import { writeReceipt } from '../write-receipt.ts';

const UPLOAD_LIMIT_MS = 20_000;
const SUFFIX_DIGITS = 8;

export interface Kept {
  readonly path: string | null;
  /** Name of the artifact that holds the receipt; null where it was not uploaded. */
  readonly artifact: string | null;
  /** True when another job of this attempt has measured the same series: neither can be told from the other. */
  readonly ambiguous: boolean;
  readonly notes: readonly Note[];
}

/** A command inside a measured job keeps its files beside the job's own. */
export const fileName = ({ id, subject }: Receipt, kind: 'receipt.json' | 'report.md'): string =>
  subject.within === null ? kind : `${id}-${kind}`;

export interface Keeping {
  readonly directory: string;
  readonly store: ArtifactStore | null;
  readonly atMost: TimeBudget;
}

export async function keepReceipt(receipt: Receipt, { directory, store, atMost }: Keeping): Promise<Kept> {
  const notes: Note[] = [];
  let path: string | null = join(directory, fileName(receipt, RECEIPT_FILE));
  try {
    writeReceipt(receipt, path);
  } catch (error) {
    notes.push(note('receipt-not-written', messageOf(error), 'warning'));
    path = null;
  }
  if (store === null) return { path, artifact: null, ambiguous: false, notes };
  const uploaded = await withDeadline(upload(receipt, store), atMost(UPLOAD_LIMIT_MS)).catch(
    (error: unknown) => messageOf(error),
  );
  if (typeof uploaded === 'object') return { path, ...uploaded, notes };
  const why = uploaded === 'late' ? 'the service did not answer in time' : uploaded;
  notes.push(note('receipt-not-uploaded', `The receipt could not be uploaded: ${why}.`, 'warning'));
  return { path, artifact: null, ambiguous: false, notes };
}

/** A name that is taken in this attempt is that of another job with the same series: the receipt's own digits tell it apart. */
async function upload(receipt: Receipt, store: ArtifactStore): Promise<Pick<Kept, 'artifact' | 'ambiguous'>> {
  const name = receiptArtifact(receipt.subject.series, receipt.subject.run_attempt ?? 1);
  const content = new TextEncoder().encode(serialiseReceipt(receipt));
  const uploaded = await store.upload(name, RECEIPT_FILE, content);
  if (typeof uploaded === 'object') return { artifact: name, ambiguous: false };
  const own = `${name}-${receipt.id.slice(-SUFFIX_DIGITS)}`;
  if (typeof (await store.upload(own, RECEIPT_FILE, content)) !== 'object')
    throw new Error(`the names ${name} and ${own} are taken`);
  return { artifact: own, ambiguous: uploaded === 'taken' };
}
