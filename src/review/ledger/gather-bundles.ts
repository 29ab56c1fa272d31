// Reads the history bundles of one series out of a repository's artifacts: newest first, skipping what a read bundle has absorbed.
import { workflow16 } from '../../account/receipt/series.ts';
import { messageOf, type Note, note } from '../../errors.ts';
import type { ArtifactListing, ArtifactStore } from '../../github/artifact-store.ts';
import type { Bundle } from '../history/bundle.ts';
import { parseBundle } from '../history/codec.ts';
import { unionOf } from '../history/union.ts';
import { bundleNames } from './bundle-names.ts';
import { type CarrierRules, isCandidate, isTrusted } from './carrier.ts';

/** The one file inside a history artifact. */
export const BUNDLE_FILE = 'bundle.json';
/** Normally one download is enough; siblings of racing runs need more, and beyond this many a note says what is missing. */
const MAX_DOWNLOADS = 40;

export interface Gathering {
  readonly store: ArtifactStore;
  readonly rules: CarrierRules;
  readonly series: string;
}

export interface Gathered {
  readonly bundle: Bundle;
  readonly notes: readonly Note[];
}

/** The union of all that can be read, its `merged` naming every artifact read. Never throws; notes say what was left out. */
export async function gatherBundles(from: Gathering): Promise<Gathered> {
  const notes: Note[] = [];
  const bundles: Bundle[] = [];
  const covered = new Set<number>();
  const candidates = await candidatesOf(from, notes);
  const trusts = trustIn(from, notes);
  let downloads = 0;
  let unread = 0;
  for (const { id, run } of candidates) {
    if (covered.has(id) || run === null) continue;
    if (downloads === MAX_DOWNLOADS) {
      unread += 1;
      continue;
    }
    if (!(await trusts(run.id))) continue;
    downloads += 1;
    try {
      const parsed = parseBundle(await from.store.download(id, BUNDLE_FILE));
      bundles.push({ ...parsed.bundle, merged: [...parsed.bundle.merged, id] });
      for (const absorbed of parsed.bundle.merged) covered.add(absorbed);
      notes.push(...parsed.notes);
    } catch (error) {
      notes.push(note('history-skipped', `Artifact ${id} was skipped: ${messageOf(error)}`, 'warning'));
    }
  }
  if (unread > 0) notes.push(capped(unread));
  return { bundle: unionOf(bundles), notes };
}

/** Listings that may carry history, newest first. Ids rise with time. */
async function candidatesOf({ store, rules, series }: Gathering, notes: Note[]) {
  const names = [`carbon-base-${workflow16(rules.workflow)}`, ...bundleNames(series)];
  const lists = await Promise.allSettled(names.map((name) => store.list(name)));
  const found: ArtifactListing[] = [];
  for (const list of lists) {
    if (list.status === 'fulfilled') found.push(...list.value);
  }
  const refused = lists.find((list) => list.status === 'rejected');
  if (refused) notes.push(note('history-not-listed', messageOf(refused.reason), 'warning'));
  return found.filter((listing) => isCandidate(listing, rules)).toSorted((a, b) => b.id - a.id);
}

/** Asks once per run; a run that cannot be looked up is not trusted. */
function trustIn({ store, rules }: Gathering, notes: Note[]): (runId: number) => Promise<boolean> {
  const answers = new Map<number, Promise<boolean>>();
  const ask = async (runId: number): Promise<boolean> => {
    try {
      return isTrusted(await store.carrier(runId), rules);
    } catch (error) {
      notes.push(note('carrier-unknown', `Run ${runId} was not trusted: ${messageOf(error)}`, 'warning'));
      return false;
    }
  };
  return (runId) => {
    const answer = answers.get(runId) ?? ask(runId);
    answers.set(runId, answer);
    return answer;
  };
}

const capped = (unread: number): Note =>
  note(
    'history-capped',
    `${MAX_DOWNLOADS} history artifacts were read; ${unread} more were not. The next run on the base branch joins them.`,
    'warning',
  );
