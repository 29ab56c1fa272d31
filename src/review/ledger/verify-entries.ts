// Whoever may push can write anything on a ledger's branch, so no entry counts before GitHub confirms the run it names.
// Two listings confirm a hundred runs each, whatever the ledger holds; older entries are simply no longer used.
import { type Note, note } from '../../errors.ts';
import type { RunFacts } from '../../github/workflow-runs.ts';
import type { Entry } from '../history/entry.ts';
import { seriesParts } from '../history/series-parts.ts';

export interface VerifyRules {
  readonly repositoryId: number;
  readonly workflow: string;
}

export interface Verified {
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
}

/** Entries of this workflow whose run exists and says of itself what they say of it. Other workflows' are left out silently. */
export function verifyEntries(
  entries: readonly Entry[],
  runs: readonly RunFacts[],
  rules: VerifyRules,
): Verified {
  const listed = new Map(runs.map((run) => [run.id, run]));
  const oldest = oldestIn(runs);
  const own = entries.filter(({ series }) => seriesParts(series)?.workflow === rules.workflow);
  const confirmed: Entry[] = [];
  let tooOld = 0;
  let refuted = 0;
  for (const entry of own) {
    const run = listed.get(entry.run_id ?? 0);
    if (run !== undefined && isOf(entry, run, rules)) confirmed.push(entry);
    else if (run === undefined && (entry.run_id ?? 0) < oldest(entry.event)) tooOld += 1;
    else refuted += 1;
  }
  const notes = [...(tooOld > 0 ? [older(tooOld)] : []), ...(refuted > 0 ? [unconfirmed(refuted)] : [])];
  return { entries: confirmed, notes };
}

/** Runs of the merge queue are listed apart, so each listing reaches back as far as it does. */
function oldestIn(runs: readonly RunFacts[]): (event: string | null) => number {
  const ids = (isQueued: boolean): number =>
    Math.min(...runs.filter(({ event }) => (event === 'merge_group') === isQueued).map(({ id }) => id));
  const [queued, others] = [ids(true), ids(false)];
  return (event) => (event === 'merge_group' ? queued : others);
}

const isOf = (entry: Entry, run: RunFacts, { repositoryId, workflow }: VerifyRules): boolean =>
  run.path === workflow &&
  run.headRepositoryId === repositoryId &&
  entry.head_repository_id === repositoryId &&
  entry.repository_id === repositoryId &&
  run.event === entry.event &&
  run.headSha === entry.sha &&
  entry.ref === `refs/heads/${run.headBranch}` &&
  (entry.run_attempt ?? 0) <= run.attempt;

const counted = (count: number): string => (count === 1 ? '1 ledger entry' : `${count} ledger entries`);

const older = (count: number): Note =>
  note('entries-too-old', `${counted(count)} of runs before the newest hundred not used.`);

const unconfirmed = (count: number): Note =>
  note(
    'entries-unconfirmed',
    `${counted(count)} on the ledger's branch not used: GitHub has no such run, or says something else of it.`,
    'warning',
  );
