// Which entries of the history may enter a baseline: clean runs of the base branch itself, and nobody else's.
// The stored outcome counts, never the run's conclusion: our own red gate must not keep a good measurement out.
import type { EpochMs } from '../../units.ts';
import type { Entry } from '../history/entry.ts';
import type { Anchor } from './anchor.ts';
import { gatedEnergy } from './gated-energy.ts';

const MS_PER_DAY = 86_400_000;
const BRANCH_EVENTS: readonly string[] = ['push', 'schedule', 'workflow_dispatch'];

export interface EligibilityRules {
  /** Any attempt of the head: its series and its commits. */
  readonly head: Entry;
  readonly anchor: Anchor;
  readonly maxAgeDays: number;
  readonly now: EpochMs;
}

/** Complete, alone on its machine, successful, with energy that can be compared. The same for heads and for bases. */
export const isClean = (entry: Entry): boolean =>
  entry.outcome === 'success' &&
  !entry.machine.contended &&
  !entry.energy.degraded &&
  gatedEnergy(entry) !== null;

/** Whether an entry is a base run for this head, whatever its machine; its place on the line is judged later. */
export const isBaseRun = (entry: Entry, { head, anchor, maxAgeDays, now }: EligibilityRules): boolean =>
  entry.series === head.series &&
  isClean(entry) &&
  !isOwn(entry, head) &&
  isOfBranch(entry, anchor) &&
  Date.parse(entry.started_at) >= now - maxAgeDays * MS_PER_DAY;

/** The head's own commit is never its own reference. */
const isOwn = (entry: Entry, head: Entry): boolean =>
  entry.receipt === head.receipt ||
  (entry.sha !== null && (entry.sha === head.sha || entry.sha === head.head_sha));

/** Outside GitHub there is neither repository nor branch: then any entry that claims neither is as good as the head. */
function isOfBranch(entry: Entry, { kind, branch }: Anchor): boolean {
  if (kind === 'none' && entry.event === null) return true;
  if (entry.head_repository_id === null || entry.head_repository_id !== entry.repository_id) return false;
  const { event, ref } = entry;
  if (event === null || ref === null) return false;
  if (event === 'merge_group') {
    return ref.startsWith(`refs/heads/gh-readonly-queue/${branch === null ? '' : `${branch}/`}`);
  }
  return BRANCH_EVENTS.includes(event) && (branch === null || ref === `refs/heads/${branch}`);
}
