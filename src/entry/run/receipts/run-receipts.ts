// Receipts that other jobs and earlier attempts of this very run have left, read once from the run's own artifacts.
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { messageOf, type Note, note } from '../../../errors.ts';
import type { RunArtifact, RunArtifacts } from '../../../github/run-artifacts.ts';
import { receiptArtifact } from '../../../review/ledger/receipt-artifact.ts';
import type { WorkflowRun } from '../workflow-run.ts';
import type { ReceiptOrigin } from './accept-receipt.ts';
import { type Gathered, gatherReceipts } from './gather-receipts.ts';

/** More attempts than this are not pooled: the median has long settled. */
const MOST_ATTEMPTS = 4;

/** What a receipt of this run must say of it; null outside a run. */
export const originOf = ({
  runId,
  attempt,
  repositoryId,
  workflow,
  sha,
  ref,
  event,
}: WorkflowRun): ReceiptOrigin | null =>
  runId === null
    ? null
    : {
        runId,
        attempt,
        repositoryId,
        workflow,
        sha,
        headSha: event.headSha ?? sha,
        headRepositoryId: null,
        event: event.name,
        // Of a run that has ended its own ref is not told: its merge commit is not either.
        ref: sha === null ? null : ref,
      };

export interface OwnJob {
  readonly artifacts: RunArtifacts | null;
  readonly run: WorkflowRun;
  /** As it is stored. */
  readonly series: string;
}

export interface EarlierAttempts {
  readonly receipts: readonly Receipt[];
  readonly notes: readonly Note[];
}

const NONE: EarlierAttempts = { receipts: [], notes: [] };

/** Receipts of earlier attempts of this job, so that a re-run is pooled and never a second draw. */
export async function earlierAttempts({ artifacts, run, series }: OwnJob): Promise<EarlierAttempts> {
  const origin = originOf(run);
  if (artifacts === null || origin === null || run.attempt === 1) return NONE;
  // The newest ones have the highest numbers.
  const names = Array.from({ length: MOST_ATTEMPTS }, (_, back) => run.attempt - 1 - back)
    .filter((attempt) => attempt >= 1)
    .map((attempt) => receiptArtifact(series, attempt));
  const isEarlier = ({ name }: RunArtifact): boolean =>
    names.some((known) => name === known || name.startsWith(`${known}-`));
  try {
    const found = await gathered(artifacts, { origin, isWanted: isEarlier, most: names.length });
    if (found.listed) return found;
    return {
      receipts: [],
      notes: [note('attempts-unread', 'Earlier attempts could not be read and are not pooled.')],
    };
  } catch (error) {
    return {
      receipts: [],
      notes: [note('attempts-unread', `Earlier attempts are not pooled: ${messageOf(error)}`)],
    };
  }
}

interface Wanted {
  readonly origin: ReceiptOrigin;
  readonly isWanted: (artifact: RunArtifact) => boolean;
  readonly most: number;
}

const gathered = (artifacts: RunArtifacts, { origin, isWanted, most }: Wanted): Promise<Gathered> =>
  gatherReceipts({
    artifacts: { ...artifacts, list: async () => (await artifacts.list()).filter(isWanted) },
    origin,
    most,
    isLate: () => false,
  });

/** Four for each of as many jobs as may share a comment: commands inside them leave receipts too. */
const MOST_OTHERS = 32;

/** Receipts of the other jobs of this run, commands inside measured jobs among them. Empty where they cannot be read. */
export async function receiptsOfOthers({ artifacts, run, series }: OwnJob): Promise<readonly Receipt[]> {
  const origin = originOf(run);
  if (artifacts === null || origin === null) return [];
  const isOurs = new RegExp(`^${receiptArtifact(series, 1).slice(0, -1)}\\d`);
  const isWanted = ({ name }: RunArtifact): boolean => !isOurs.test(name);
  return (await gathered(artifacts, { origin, isWanted, most: MOST_OTHERS })).receipts;
}
