// A ledger in the artifacts of base-branch runs: no server, no write permission. Each run uploads the union of all it read and its own.
// Bundles name the artifacts they absorbed, so one download normally yields all, and racing siblings lose nothing.
import { messageOf, type Note, note } from '../../errors.ts';
import type { ArtifactStore } from '../../github/artifact-store.ts';
import { BUNDLE_SCHEMA, type Bundle } from '../history/bundle.ts';
import { serialiseBundle } from '../history/codec.ts';
import type { Entry } from '../history/entry.ts';
import { keyOf } from '../history/entry-key.ts';
import { unionOf } from '../history/union.ts';
import { bundleNames } from './bundle-names.ts';
import type { CarrierRules } from './carrier.ts';
import { BUNDLE_FILE, type Gathered, gatherBundles } from './gather-bundles.ts';
import type { Ledger } from './ledger.ts';

export interface ArtifactLedgerOptions {
  readonly store: ArtifactStore;
  readonly rules: CarrierRules;
}

/** Reading needs `actions: read`. Append only from runs of the base branch: readers refuse what others upload. */
export function artifactLedger(options: ArtifactLedgerOptions): Ledger {
  /** The last reading of each series: appending joins it, so one run lists and downloads once. */
  const gathered = new Map<string, Gathered>();
  const gather = async (series: string): Promise<Gathered> => {
    const fresh = await gatherBundles({ ...options, series });
    gathered.set(series, fresh);
    return fresh;
  };
  return {
    name: 'artifact',
    read: async (series) => {
      const { bundle, notes } = await gather(series);
      return { entries: bundle.entries.filter((entry) => entry.series === series), notes };
    },
    append: async (entries) => {
      const notes: Note[] = [];
      for (const series of new Set(entries.map((entry) => entry.series))) {
        const own = entries.filter((entry) => entry.series === series);
        const read = gathered.get(series);
        const base = read ?? (await gather(series));
        if (read === undefined) notes.push(...base.notes);
        const known = new Set(base.bundle.entries.map(keyOf));
        if (own.every((entry) => known.has(keyOf(entry)))) continue;
        const joined = unionOf([base.bundle, bundleOf(own)]);
        const refused = await upload(options, series, joined);
        if (refused === null) gathered.set(series, { bundle: joined, notes: [] });
        else notes.push(refused);
      }
      return notes;
    },
  };
}

/** Null when written. */
async function upload(
  { store }: ArtifactLedgerOptions,
  series: string,
  bundle: Bundle,
): Promise<Note | null> {
  const content = new TextEncoder().encode(serialiseBundle(bundle));
  const names = bundleNames(series);
  try {
    for (const free of names) {
      if ((await store.upload(free, BUNDLE_FILE, content)) !== 'taken') return null;
    }
    return note('ledger-not-written', `Artifacts ${names.join(', ')} exist already in this run.`, 'warning');
  } catch (error) {
    return note('ledger-not-written', `No history was written: ${messageOf(error)}`, 'warning');
  }
}

const bundleOf = (entries: readonly Entry[]): Bundle => ({
  schema: BUNDLE_SCHEMA,
  merged: [],
  entries: [...entries],
  months: {},
  comment_author: null,
});
