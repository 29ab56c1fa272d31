// Reads history bundles by the names of their artifacts: newest first, skipping what a bundle that was read has absorbed.
import { messageOf, type Note, note } from '../../errors.ts';
import type { ArtifactListing, ArtifactStore, CarrierRun } from '../../github/artifact-store.ts';
import type { Bundle } from '../history/bundle.ts';
import { parseBundle } from '../history/codec.ts';
import { againIn, BUNDLE_FILE } from './bundle-artifact.ts';
import { type CarrierRules, isCandidate, isTrusted } from './carrier.ts';

/** Normally one download is enough; siblings of racing runs need more, and beyond this many a note says what is missing. */
const MAX_DOWNLOADS = 40;

/** What later attempts than the fourth would add is not worth a request of every reader. */
const MAX_ATTEMPTS = 4;

/** Said once: whatever keeps one list from being read keeps the next. */
const NOT_LISTED = 'history-not-listed';

export interface BundlePlace {
  readonly store: ArtifactStore;
  readonly rules: CarrierRules;
}

export interface ReadBundle {
  readonly listing: ArtifactListing;
  readonly bundle: Bundle;
}

export interface BundleReader {
  /** Adds what the artifacts of these names hold. Never throws; the notes say what was left out. */
  read(names: readonly string[]): Promise<void>;
  readonly bundles: readonly ReadBundle[];
  readonly notes: readonly Note[];
}

export function openBundleReader({ store, rules }: BundlePlace): BundleReader {
  const notes: Note[] = [];
  const bundles: ReadBundle[] = [];
  const covered = new Set<number>();
  const carrierOf = trustIn({ store, rules }, notes);
  let downloads = 0;

  const download = async (listing: ArtifactListing): Promise<void> => {
    const { id } = listing;
    downloads += 1;
    try {
      const parsed = parseBundle(await store.download(id, BUNDLE_FILE));
      bundles.push({ listing, bundle: parsed.bundle });
      for (const absorbed of [id, ...parsed.bundle.merged]) covered.add(absorbed);
      notes.push(...parsed.notes);
    } catch (error) {
      notes.push(note('history-skipped', `Artifact ${id} was skipped: ${messageOf(error)}`, 'warning'));
    }
  };

  const listed = async (name: string): Promise<readonly ArtifactListing[]> => {
    const found = (await store.list(name)).filter((listing) => isCandidate(listing, rules));
    const [newest] = found.toSorted((a, b) => b.id - a.id);
    const carrier = newest?.run ? await carrierOf(newest.run.id) : null;
    // Only of the newest run can there be bundles that no later one has absorbed under names the list does not know.
    const again = await Promise.all(
      laterAttempts(carrier).map((attempt) => store.listOfRun(carrier?.id ?? 0, againIn(name, attempt))),
    );
    return [...found, ...again.flat().filter((listing) => isCandidate(listing, rules))];
  };

  return {
    bundles,
    notes,
    read: async (names) => {
      const lists = await Promise.allSettled(names.map(listed));
      const refused = lists.find((list) => list.status === 'rejected');
      if (refused && !notes.some(({ code }) => code === NOT_LISTED))
        notes.push(note(NOT_LISTED, messageOf(refused.reason), 'warning'));
      const candidates = lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : []));
      let unread = 0;
      // Ids rise with time.
      for (const listing of candidates.toSorted((a, b) => b.id - a.id)) {
        if (covered.has(listing.id) || listing.run === null) continue;
        if (downloads === MAX_DOWNLOADS) unread += 1;
        else if ((await carrierOf(listing.run.id)) !== null) await download(listing);
      }
      if (unread > 0) notes.push(capped(unread));
    },
  };
}

/** Nearly always none, and then no request. */
const laterAttempts = (carrier: CarrierRun | null): readonly number[] =>
  Array.from({ length: Math.min(carrier?.attempt ?? 1, MAX_ATTEMPTS) - 1 }, (_, at) => at + 2);

/** Asks once per run; null for a run that is not trusted, or cannot be looked up. */
function trustIn(
  { store, rules }: BundlePlace,
  notes: Note[],
): (runId: number) => Promise<CarrierRun | null> {
  const answers = new Map<number, Promise<CarrierRun | null>>();
  const ask = async (runId: number): Promise<CarrierRun | null> => {
    try {
      const run = await store.carrier(runId);
      return isTrusted(run, rules) ? run : null;
    } catch (error) {
      notes.push(note('carrier-unknown', `Run ${runId} was not trusted: ${messageOf(error)}`, 'warning'));
      return null;
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
