// A ledger in the artifacts of base-branch runs: no server, no write permission. Each run uploads the union of all it read and its own.
// Bundles name the artifacts they absorbed, so one download normally yields all, and racing siblings lose nothing.
import { messageOf, type Note, note } from '../../errors.ts';
import type { EpochMs } from '../../units.ts';
import { type Bundle, bundleOf } from '../history/bundle.ts';
import type { Entry } from '../history/entry.ts';
import { keyOf } from '../history/entry-key.ts';
import { spentOf, unionOfSpent } from '../history/spent.ts';
import { unionOf } from '../history/union.ts';
import { againIn, BUNDLE_FILE, seriesBundle, workflowBundle } from './bundle-artifact.ts';
import type { BundlePlace, ReadBundle } from './bundle-reader.ts';
import { fitBundle } from './fit-bundle.ts';
import { countsOf, ENOUGH_ENTRIES, gatherBundles } from './gather-bundles.ts';
import { joinedBundle } from './joined-bundle.ts';
import type { Ledger } from './ledger.ts';
import { type Rescue, rescueReceipts } from './rescue-receipts.ts';

export interface ArtifactLedgerOptions extends BundlePlace {
  /** One bundle for all series of the workflow, by its report job; or one per series, by the measuring jobs. */
  readonly writes: 'series' | 'workflow';
  /** Of the run that writes: a name is taken once per run. */
  readonly attempt: number;
  readonly now: EpochMs;
  /** Null where receipts of pull requests are not looked for. */
  readonly rescue: Rescue | null;
}

/** What one run has read, and what it has added to it. */
interface Known {
  readonly series: ReadonlySet<string>;
  readonly bundles: readonly ReadBundle[];
  readonly hasFreshWorkflow: boolean;
  /** Found among receipts, or appended by this run. */
  readonly added: readonly Entry[];
  readonly notes: readonly Note[];
}

/** Reading needs `actions: read`. Append only from runs of the base branch: readers refuse what others upload. */
export function artifactLedger(options: ArtifactLedgerOptions): Ledger {
  let known: Known | null = null;
  const gather = async (series: readonly string[]): Promise<Known> => {
    const gathered = await gatherBundles({ ...options, series });
    const counts = countsOf(gathered.bundles);
    const poor = series
      .filter((each) => (counts.get(each) ?? 0) < ENOUGH_ENTRIES)
      .toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    const { rescue } = options;
    const rescued = rescue === null ? null : await rescueReceipts({ ...options, rescue, series: poor });
    return {
      ...gathered,
      series: new Set(series),
      added: rescued?.entries ?? [],
      notes: [...gathered.notes, ...(rescued?.notes ?? [])],
    };
  };
  /** One run lists and downloads once: what it has read is what it joins; only series never asked for are asked for now. */
  const readFor = async (
    entries: readonly Entry[],
  ): Promise<{ readonly read: Known; readonly notes: readonly Note[] }> => {
    const series = new Set(entries.map((entry) => entry.series));
    const missing = [...series].filter((each) => !known?.series.has(each));
    if (known !== null && missing.length === 0) return { read: known, notes: [] };
    const fresh = await gather(missing);
    return { read: known === null ? fresh : both(known, fresh), notes: fresh.notes };
  };
  return {
    name: 'artifact',
    read: async (series) => {
      known = await gather(series);
      const { entries, spent } = unionOf([
        ...known.bundles.map(({ bundle }) => bundle),
        bundleOf(known.added),
      ]);
      return {
        entries,
        spent: unionOfSpent([spent, spentOf(entries)]),
        notes: known.notes,
        hasReportJob: known.hasFreshWorkflow,
      };
    },
    append: async (entries) => {
      const { read, notes } = await readFor(entries);
      let base = read;
      const told = [...notes];
      for (const { name, own, series } of groupsOf(entries, options)) {
        const held = keysOf(base);
        if (own.every((entry) => held.has(keyOf(entry))) || !own.some(mayBecomeBase)) continue;
        if (series !== null && base.hasFreshWorkflow) continue;
        base = { ...base, added: [...base.added, ...own] };
        told.push(...(await upload(name, joinedBundle(base, series), options)));
      }
      known = base;
      return told;
    },
  };
}

const both = (one: Known, other: Known): Known => ({
  series: new Set([...one.series, ...other.series]),
  bundles: [...one.bundles, ...other.bundles],
  hasFreshWorkflow: one.hasFreshWorkflow || other.hasFreshWorkflow,
  added: [...one.added, ...other.added],
  notes: [...one.notes, ...other.notes],
});

interface Group {
  readonly name: string;
  readonly own: readonly Entry[];
  /** Null for all series of the workflow. */
  readonly series: string | null;
}

function groupsOf(entries: readonly Entry[], { writes, rules }: ArtifactLedgerOptions): readonly Group[] {
  if (writes === 'workflow') return [{ name: workflowBundle(rules.workflow), own: entries, series: null }];
  return [...new Set(entries.map(({ series }) => series))].map((series) => ({
    name: seriesBundle(series),
    own: entries.filter((entry) => entry.series === series),
    series,
  }));
}

const keysOf = ({ bundles, added }: Known): ReadonlySet<string> =>
  new Set([...bundles.map(({ bundle }) => bundle.entries), added].flat().map(keyOf));

/** What can never be a base value is not worth the name, which a re-run would then find taken. */
const mayBecomeBase = ({ outcome, machine, energy, accepted }: Entry): boolean =>
  accepted !== undefined || (outcome === 'success' && !machine.contended && !energy.degraded);

async function upload(
  name: string,
  bundle: Bundle,
  { store, attempt }: ArtifactLedgerOptions,
): Promise<readonly Note[]> {
  const { content, notes } = fitBundle(bundle);
  if (content === null) return notes;
  const names = attempt > 1 ? [name, againIn(name, attempt)] : [name];
  try {
    for (const free of names) {
      if (typeof (await store.upload(free, BUNDLE_FILE, content)) === 'object') return notes;
    }
    return [
      note('ledger-not-written', `The artifact ${names.join(', ')} exists already in this run.`, 'warning'),
    ];
  } catch (error) {
    return [note('ledger-not-written', `No history was written: ${messageOf(error)}`, 'warning')];
  }
}
