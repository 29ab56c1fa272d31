// Where on the first-parent line an entry lies: by its commit, and a pull request's by the tree it tested.
import type { Entry } from '../history/entry.ts';
import type { LineCommit } from './anchor.ts';

/** Of an entry on the line its commit there and how far behind the anchor it is; null off the line. */
export interface LinePlace {
  readonly sha: string;
  readonly distance: number;
}

export type PlaceOf = (entry: Pick<Entry, 'sha' | 'tree' | 'event'>) => LinePlace | null;

/** The commit that lands usually has the tree which the last run of its pull request tested: a measurement at no extra energy. */
export function placesOn(line: readonly LineCommit[]): PlaceOf {
  const bySha = new Map<string, LinePlace>();
  const byTree = new Map<string, LinePlace>();
  for (const [distance, { sha, tree }] of line.entries()) {
    const place = { sha, distance };
    bySha.set(sha, place);
    // Of several commits with one tree the newest is meant: a revert is the base's present state.
    if (!byTree.has(tree)) byTree.set(tree, place);
  }
  return ({ sha, tree, event }) =>
    event === 'pull_request'
      ? (tree !== null && byTree.get(tree)) || null
      : (sha !== null && bySha.get(sha)) || null;
}
