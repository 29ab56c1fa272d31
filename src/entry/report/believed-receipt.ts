// As much of a receipt as is believed: its commit and tree are what GitHub says they are, and a fork's own words are not repeated.
import type { Receipt } from '../../account/receipt/receipt.ts';
import { type Note, note } from '../../errors.ts';

/** What GitHub says of the run. */
export interface KnownOfRun {
  readonly sha: string | null;
  readonly tree: string | null;
  readonly isFork: boolean;
}

/** What a receipt says of its own commit would choose which runs it is compared with, or whose base it is. */
export const believedReceipt = (receipt: Receipt, { sha, tree, isFork }: KnownOfRun): Receipt => ({
  ...receipt,
  subject: { ...receipt.subject, sha, tree },
  notes: isFork ? [] : receipt.notes,
});

/** Sentences of a fork in a comment of ours could say anything, such as that somebody has approved: they are only counted. */
export function unrepeated(receipts: readonly Receipt[]): readonly Note[] {
  const count = receipts.flatMap(({ notes }) =>
    notes.filter(({ severity }) => severity === 'warning'),
  ).length;
  if (count === 0) return [];
  const text = `${count === 1 ? '1 warning' : `${count} warnings`} of the measured jobs are in their own job summaries.`;
  return [note('fork-warnings', text)];
}
