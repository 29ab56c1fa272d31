// The commit a head is compared with, and the first-parent line behind it on which baselines are looked for.
export type AnchorKind =
  | 'first-parent'
  | 'merge-base'
  | 'merge-group-base'
  | 'before'
  | 'previous'
  /** There is a base commit, but it could not be read. */
  | 'unknown'
  | 'none';

export interface Anchor {
  readonly kind: AnchorKind;
  /** Null where the event has no base (schedule, dispatch, CLI without history). */
  readonly sha: string | null;
  /** First-parent line, anchor first, without an anchor the head itself; empty when it could not be read. */
  readonly line: readonly LineCommit[];
  /** Name of the base branch for people, `main`. */
  readonly branch: string | null;
}

export interface LineCommit {
  readonly sha: string;
  /** Id of its tree: a pull request that tested the very tree has measured this commit. */
  readonly tree: string;
}

export const NO_ANCHOR: Anchor = { kind: 'none', sha: null, line: [], branch: null };
