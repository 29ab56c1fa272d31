// Reads all receipts of one run from its artifacts, some at a time; what cannot be read or is not of this run is left out and named.
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { messageOf, type Note, note } from '../../../errors.ts';
import type { RunArtifact, RunArtifacts } from '../../../github/run-artifacts.ts';
import { RECEIPT_FILE } from '../../../review/ledger/receipt-artifact.ts';
import { acceptReceipt, isReceiptArtifact, type ReceiptOrigin } from './accept-receipt.ts';

export interface Gathered {
  /** Each id once, in the order they were uploaded. */
  readonly receipts: readonly Receipt[];
  /** False where the artifacts themselves could not be listed: then nothing says that a job has left none. */
  readonly listed: boolean;
  readonly notes: readonly Note[];
}

export interface Gathering {
  readonly artifacts: RunArtifacts;
  readonly origin: ReceiptOrigin;
  /** Most receipts that are read. */
  readonly most: number;
  /** True once there is no time for another one. */
  readonly isLate: () => boolean;
}

/** Twice GitHub's largest matrix (256 jobs): every leg with a second attempt. */
export const MOST_RECEIPTS = 512;
/** Enough to hide the way to the service, few enough to be no burden to it. */
const AT_ONCE = 8;
const MOST_NAMED = 5;

export async function gatherReceipts(gathering: Gathering): Promise<Gathered> {
  const { artifacts, most, isLate } = gathering;
  let listed: readonly RunArtifact[];
  try {
    listed = await artifacts.list();
  } catch (error) {
    const text = `The receipts of this run could not be listed: ${messageOf(error)}`;
    return { receipts: [], listed: false, notes: [note('receipts-unread', text, 'warning')] };
  }
  // The newest attempts first, should there be too many.
  const wanted = listed.filter(({ name }) => isReceiptArtifact(name)).sort((a, b) => b.id - a.id);
  const read = new Map<number, Receipt>();
  const refused: string[] = [];
  const waiting = wanted.slice(0, most);
  let late = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (isLate()) {
        late += 1;
        continue;
      }
      const receipt = await readOne(next, gathering);
      if (typeof receipt === 'string') refused.push(`\`${next.name}\`: ${receipt}`);
      else read.set(next.id, receipt);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const receipts = [...read].sort(([a], [b]) => a - b).map(([, receipt]) => receipt);
  return {
    receipts: [...new Map(receipts.map((receipt) => [receipt.id, receipt])).values()],
    listed: true,
    notes: [...refusals(refused), ...unread(Math.max(0, wanted.length - most) + late)],
  };
}

/** Never throws: one hostile archive must not hide the others. */
async function readOne(artifact: RunArtifact, { artifacts, origin }: Gathering): Promise<Receipt | string> {
  try {
    return acceptReceipt(
      { name: artifact.name, content: await artifacts.read(artifact, RECEIPT_FILE) },
      origin,
    );
  } catch (error) {
    return messageOf(error);
  }
}

function refusals(refused: readonly string[]): readonly Note[] {
  const named = refused.toSorted().slice(0, MOST_NAMED);
  const rest = refused.length - named.length;
  return [
    ...named.map((text) => note('receipt-refused', `The receipt ${text}. It is left out.`, 'warning')),
    ...(rest > 0 ? [note('receipt-refused', `${rest} more receipts are left out.`, 'warning')] : []),
  ];
}

const unread = (count: number): readonly Note[] =>
  count === 0
    ? []
    : [note('receipts-not-read', `${count} receipts of this run were too many to be read.`, 'warning')];
