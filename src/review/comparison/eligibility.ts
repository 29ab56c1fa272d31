// Which entries of the history may enter a baseline: clean runs of the base branch, or of a pull request that tested its very tree.
// The stored outcome counts, never the run's conclusion: our own red gate must not keep a good measurement out.
import type { EpochMs } from '../../units.ts';
import type { Policy } from '../budget/policy.ts';
import { isBranchRun } from '../history/branch-run.ts';
import type { Entry } from '../history/entry.ts';
import type { Anchor } from './anchor.ts';
import { gatedEnergy } from './gated-energy.ts';
import { type PlaceOf, placesOn } from './line-places.ts';
import { sinceAccepted } from './restart.ts';

const MS_PER_DAY = 86_400_000;

export interface BaseRules {
  /** Series whose runs are wanted; null for all of them. */
  readonly series: string | null;
  /** Any attempt of the head: its commits and its pull request are never its own reference. */
  readonly head: Entry;
  readonly anchor: Anchor;
  readonly policy: Pick<Policy, 'maxAgeDays'>;
  readonly now: EpochMs;
}

/** Complete, alone on its machine, successful, with energy that can be compared. The same for heads and for bases. */
export const isClean = (entry: Entry): boolean =>
  entry.outcome === 'success' &&
  !entry.machine.contended &&
  !entry.energy.degraded &&
  gatedEnergy(entry) !== null;

/** The base runs of this head in the history's order, whatever their machine; their places on the line are judged later. */
export function baseRuns(history: readonly Entry[], rules: BaseRules): readonly Entry[] {
  const { series, anchor } = rules;
  const wanted = series === null ? history : history.filter((entry) => entry.series === series);
  const placeOf = placesOn(anchor.line);
  const isRecent = sinceAccepted(wanted, anchor.branch, placeOf);
  return wanted.filter((entry) => isBaseRun(entry, rules, placeOf) && isRecent(entry));
}

const isBaseRun = (entry: Entry, { head, anchor, policy, now }: BaseRules, placeOf: PlaceOf): boolean =>
  isClean(entry) &&
  !isOwn(entry, head) &&
  (isOfBranch(entry, head, anchor) || isOfTree(entry, head, placeOf)) &&
  Date.parse(entry.started_at) >= now - policy.maxAgeDays * MS_PER_DAY;

/** The head's own commit is never its own reference. */
const isOwn = (entry: Entry, head: Entry): boolean =>
  entry.receipt === head.receipt ||
  (entry.sha !== null && (entry.sha === head.sha || entry.sha === head.head_sha));

/**
 * Outside GitHub there is neither repository nor branch: then any entry that claims neither is as good as the head. On GitHub, where
 * a schedule has no base commit either, one that was imported or measured by hand is nobody's base.
 */
function isOfBranch(entry: Entry, head: Entry, { kind, branch }: Anchor): boolean {
  if (kind === 'none' && entry.event === null && head.event === null) return true;
  return isOfRepository(entry, head) && isBranchRun(entry, branch);
}

/** Another pull request of this repository has measured a commit of the line, for it ran the very tree of that commit. */
const isOfTree = (entry: Entry, head: Entry, placeOf: PlaceOf): boolean =>
  entry.event === 'pull_request' &&
  entry.head_repository_id === entry.repository_id &&
  isOfRepository(entry, head) &&
  (head.pull_request === null || entry.pull_request !== head.pull_request) &&
  (head.head_sha === null || entry.head_sha !== head.head_sha) &&
  placeOf(entry) !== null;

/** A directory may hold the history of several repositories; a head outside GitHub is of none. */
const isOfRepository = (entry: Entry, head: Entry): boolean =>
  entry.repository_id !== null && (head.repository_id === null || entry.repository_id === head.repository_id);
