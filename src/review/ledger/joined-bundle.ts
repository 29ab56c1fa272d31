// The bundle that a run writes: all that it has read and added, or of one series only what belongs to it.
import { type Bundle, bundleOf } from '../history/bundle.ts';
import type { Entry } from '../history/entry.ts';
import { spentBySeries } from '../history/spent.ts';
import { unionOf } from '../history/union.ts';
import { seriesBundle } from './bundle-artifact.ts';
import type { ReadBundle } from './bundle-reader.ts';

export interface JoinedParts {
  readonly bundles: readonly ReadBundle[];
  readonly added: readonly Entry[];
}

/**
 * `series` null: all series of the workflow. The bundle of one series claims no artifact of another name as absorbed, for it
 * does not hold the other series that lie in there, and readers skip what they find claimed.
 */
export function joinedBundle({ bundles, added }: JoinedParts, series: string | null): Bundle {
  const sources = bundles.map(({ listing, bundle }) => {
    const isAbsorbed = series === null || isNamed(listing.name, seriesBundle(series));
    return { ...bundle, merged: isAbsorbed ? [...bundle.merged, listing.id] : [] };
  });
  const all = unionOf([...sources, bundleOf(added)]);
  if (series === null) return all;
  return {
    ...all,
    entries: all.entries.filter((entry) => entry.series === series),
    spent: spentBySeries(all.spent, series),
  };
}

const isNamed = (name: string, stem: string): boolean => name === stem || name.startsWith(`${stem}-`);
