// Base values that nobody stored as such: receipts of merged pull requests whose tested tree is that of a commit on the line.
// For repositories that run the expensive job on pull requests only; the measurement exists, it only has to be found.
import { parseReceipt } from '../../account/receipt/codec.ts';
import { messageOf, type Note, note } from '../../errors.ts';
import type { ArtifactListing, ArtifactStore } from '../../github/artifact-store.ts';
import type { CommitFacts } from '../../github/commits.ts';
import type { Answer } from '../../github/permission.ts';
import type { RunFacts } from '../../github/workflow-runs.ts';
import type { Entry } from '../history/entry.ts';
import { entryOf } from '../history/reduce.ts';
import type { CarrierRules } from './carrier.ts';
import { RECEIPT_FILE, receiptArtifact } from './receipt-artifact.ts';

export interface Rescue {
  /** Trees of the commits on the line: receipts of others are left where they are. */
  readonly trees: readonly string[];
  /** Branch of the pull request that asks, whose own receipts are no base; null for none. */
  readonly headBranch: string | null;
  /** The newest pull-request runs of this workflow. */
  readonly runs: () => Promise<Answer<readonly RunFacts[]>>;
  /** A commit as GitHub has it: a receipt may claim any tree. */
  readonly commit: (sha: string) => Promise<Answer<CommitFacts>>;
}

export interface RescueFrom {
  readonly store: ArtifactStore;
  readonly rules: CarrierRules;
  readonly rescue: Rescue;
  /** Those with too few entries, the poorest first. */
  readonly series: readonly string[];
}

export interface Rescued {
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
}

/** Requests are few whatever the history holds: the poorest series and the newest receipts. */
const MAX_NAMES = 4;
const MAX_DOWNLOADS = 10;
const NOTHING: Rescued = { entries: [], notes: [] };

/** Never throws; a note says how many were read and how many of them count. */
export async function rescueReceipts({ store, rules, rescue, series }: RescueFrom): Promise<Rescued> {
  if (rescue.trees.length === 0 || series.length === 0) return NOTHING;
  try {
    const names = series.slice(0, MAX_NAMES).map((each) => receiptArtifact(each, 1));
    const listed = (await Promise.all(names.map((name) => store.list(name)))).flat();
    const candidates = listed.filter((listing) => mayCount(listing, rules, rescue));
    if (candidates.length === 0) return NOTHING;
    const runs = await rescue.runs();
    if (!runs.ok) return { entries: [], notes: [runs.note] };
    const carriers = new Map(runs.value.filter((run) => isTrusted(run, rules)).map((run) => [run.id, run]));
    const chosen = newestOfEachBranch(candidates).filter(({ run }) => run !== null && carriers.has(run.id));
    const read = await Promise.all(
      chosen.slice(0, MAX_DOWNLOADS).map((listing) => entryIn(listing, { store, carriers })),
    );
    const claimed = read
      .filter((entry) => entry !== null)
      .filter((entry) => counts(entry, { rules, rescue, series }));
    const tested = await Promise.all(claimed.map((entry) => hasTested(entry, rescue)));
    const entries = claimed.filter((_, at) => tested[at]);
    return { entries, notes: [told(read.length, entries.length)] };
  } catch (error) {
    return { entries: [], notes: [note('receipts-not-read', messageOf(error), 'warning')] };
  }
}

const mayCount = (listing: ArtifactListing, rules: CarrierRules, { headBranch }: Rescue): boolean =>
  !listing.expired &&
  listing.run !== null &&
  listing.run.repositoryId === rules.repositoryId &&
  listing.run.headRepositoryId === rules.repositoryId &&
  (headBranch === null || listing.run.headBranch !== headBranch);

const isTrusted = (run: RunFacts, { repositoryId, workflow }: CarrierRules): boolean =>
  run.event === 'pull_request' && run.headRepositoryId === repositoryId && run.path === workflow;

/** What was merged is usually what was tested last: the newest of every branch first, then the next newest. */
function newestOfEachBranch(listings: readonly ArtifactListing[]): readonly ArtifactListing[] {
  const seen = new Map<string, number>();
  return listings
    .toSorted((a, b) => b.id - a.id)
    .map((listing) => {
      const key = `${listing.name} ${listing.run?.headBranch}`;
      const rank = seen.get(key) ?? 0;
      seen.set(key, rank + 1);
      return { listing, rank };
    })
    .toSorted((a, b) => a.rank - b.rank || b.listing.id - a.listing.id)
    .map(({ listing }) => listing);
}

interface Reading {
  readonly store: ArtifactStore;
  readonly carriers: ReadonlyMap<number, RunFacts>;
}

/** The entry of a receipt that says of its run what GitHub says of it; null for any other, and for none. */
async function entryIn(listing: ArtifactListing, { store, carriers }: Reading): Promise<Entry | null> {
  const carrier = carriers.get(listing.run?.id ?? 0);
  try {
    const text = new TextDecoder().decode(await store.download(listing.id, RECEIPT_FILE));
    const entry = entryOf(parseReceipt(text));
    return entry.run_id === carrier?.id && entry.head_sha === carrier?.headSha ? entry : null;
  } catch {
    // Expired meanwhile, or no receipt at all: one base value less.
    return null;
  }
}

const counts = (entry: Entry, { rules, rescue, series }: Omit<RescueFrom, 'store'>): boolean =>
  entry.event === 'pull_request' &&
  entry.repository_id === rules.repositoryId &&
  entry.head_repository_id === rules.repositoryId &&
  series.includes(entry.series) &&
  entry.tree !== null &&
  rescue.trees.includes(entry.tree);

/** The commit it names is the head of its run, or the merge of that head, and has the tree it names. One call each, ten at most. */
async function hasTested({ sha, head_sha, tree }: Entry, { commit }: Rescue): Promise<boolean> {
  const answer = sha === null ? null : await commit(sha);
  if (!answer?.ok) return false;
  const isOfHead = sha === head_sha || answer.value.parents[1] === head_sha;
  return isOfHead && answer.value.tree === tree;
}

const told = (read: number, found: number): Note =>
  note(
    'receipts-of-merged',
    `${read} receipts of other pull requests were read, for the base has few runs of its own; ${found} measured a tree that was merged.`,
  );
