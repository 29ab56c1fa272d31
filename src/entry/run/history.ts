// The ledger of a workflow run, and earlier attempts of the same run: what a review needs besides the receipt at hand.
import { parseReceipt } from '../../account/receipt/codec.ts';
import { series16 } from '../../account/receipt/series.ts';
import { CarbonError, explain, messageOf, type Note, note } from '../../errors.ts';
import type { ArtifactStore } from '../../github/artifact-store.ts';
import type { Entry } from '../../review/history/entry.ts';
import { entryOf } from '../../review/history/reduce.ts';
import type { Ledger } from '../../review/ledger/ledger.ts';
import { noLedger } from '../../review/ledger/none.ts';
import { openLedger } from '../../review/ledger/open-ledger.ts';
import { type LedgerSpec, parseLedgerSpec } from '../../review/ledger/spec.ts';
import { RECEIPT_FILE } from './receipt-file.ts';
import type { WorkflowRun } from './workflow-run.ts';

/** More attempts than this are not pooled: each costs two requests, and the median has long settled. */
const MAX_ATTEMPTS = 4;

export const receiptArtifact = (series: string, attempt: number): string =>
  `carbon-receipt-${series16(series)}-${attempt}`;

export interface LedgerPlace {
  readonly spec: LedgerSpec;
  /** `ledger` of the base commit's config, which wins; null where it says nothing. */
  readonly configured: string | null;
  readonly store: ArtifactStore | null;
  readonly run: WorkflowRun;
  readonly branch: string | null;
}

export interface OpenedLedger {
  readonly ledger: Ledger;
  readonly spec: LedgerSpec;
  readonly notes: readonly Note[];
}

/** A ledger that cannot be had is no ledger, with the reason. */
export function ledgerOf(place: LedgerPlace): OpenedLedger {
  const { configured, store, run, branch } = place;
  const none = (text: string): OpenedLedger => ({
    ledger: noLedger,
    spec: { kind: 'none' },
    notes: [note('no-ledger', text, 'warning')],
  });
  let spec = place.spec;
  try {
    if (configured !== null) spec = parseLedgerSpec(configured);
  } catch (error) {
    return none(`The ledger of the config is not used, so nothing is compared. ${explain(error)}`);
  }
  if (spec.kind !== 'artifact') return { ledger: openLedger(spec, null), spec, notes: [] };
  const { repositoryId, workflow } = run;
  if (store === null || repositoryId === null || workflow === null || branch === null) {
    return none('History in artifacts needs a token and a workflow run on github.com; nothing is compared.');
  }
  const rules = { repositoryId, workflow, branch };
  return { ledger: openLedger(spec, { store, rules }), spec, notes: [] };
}

/** Receipts of earlier attempts of this run, so that a re-run is pooled and never a second draw. */
export async function earlierAttempts(
  store: ArtifactStore | null,
  run: WorkflowRun,
  series: string,
): Promise<{ entries: readonly Entry[]; notes: readonly Note[] }> {
  const entries: Entry[] = [];
  if (store === null || run.runId === null) return { entries, notes: [] };
  for (let attempt = Math.max(1, run.attempt - MAX_ATTEMPTS); attempt < run.attempt; attempt++) {
    try {
      // Of this run: in a busy repository its artifacts are not among the newest hundred of their name.
      const listed = await store.listOfRun(run.runId, receiptArtifact(series, attempt));
      const own = listed.find(({ expired }) => !expired);
      if (own === undefined) continue;
      const receipt = parseReceipt(new TextDecoder().decode(await store.download(own.id, RECEIPT_FILE)));
      if (receipt.subject.head_sha === run.event.headSha || receipt.subject.sha === run.sha)
        entries.push(entryOf(receipt));
    } catch (error) {
      if (error instanceof CarbonError && error.code === 'bad-receipt') continue;
      return {
        entries,
        notes: [note('attempts-unread', `Earlier attempts are not pooled: ${messageOf(error)}`)],
      };
    }
  }
  return { entries, notes: [] };
}
