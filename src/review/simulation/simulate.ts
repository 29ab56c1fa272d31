// Replays a history under a gate: each run of the base branch is judged against those before it, as it was and with its energy raised.
// What fails as it was is a false alarm or a real rise that was merged; what fails raised is the gate's power on this very history.
import { type EpochMs, epochMs } from '../../units.ts';
import type { Budget } from '../budget/budget.ts';
import type { Policy } from '../budget/policy.ts';
import type { VerdictKind } from '../budget/verdict.ts';
import { canonicalEntries } from '../history/canonical-entries.ts';
import type { Entry } from '../history/entry.ts';
import { keyOf } from '../history/entry-key.ts';
import { seriesLabel } from '../history/series-label.ts';
import { baseBranch, isBaseRunOf } from './base-branch.ts';
import { judgedAlone } from './judged-alone.ts';
import { openPast } from './open-past.ts';
import { outlookOf } from './outlook.ts';
import { raised } from './raised.ts';
import type { Outcomes, Shares, Simulation } from './simulation.ts';

/** Fractions of the energy of a run, around the limits that people set. */
const RISES = [0.05, 0.1, 0.15, 0.2, 0.3];
/** Commits that are judged, the newest: a whole history is fitted for each. */
const MOST_COMMITS = 100;

export interface SimulateInput {
  /** Whatever the ledger holds; what is no clean run of the base branch takes no part. */
  readonly entries: readonly Entry[];
  readonly budgets: readonly Budget[];
  readonly policy: Policy;
  readonly now: EpochMs;
}

/** Pure; the order of the entries and duplicates among them change nothing. */
export function simulate({ entries, budgets, policy, now }: SimulateInput): Simulation {
  const unique = new Map(canonicalEntries(entries, policy.series).map((entry) => [keyOf(entry), entry]));
  const branch = baseBranch([...unique.values()]);
  const runs = [...unique.values()]
    .filter((entry) => isBaseRunOf(entry, branch))
    .toSorted((a, b) => timeOf(a) - timeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
  const replay = {
    runs: runs.slice(startOf(runs, policy.since)),
    branch,
    // A mute says that nobody wants to be told, and a lost commit that nobody is: neither is what the gate can see.
    policy: { ...policy, mutes: [], since: null },
  };
  const budgetsByUse = {
    replayed: budgets.filter(isReplayed),
    left: budgets.filter((one) => !isReplayed(one)),
  };
  const judged = judgedRuns(replay, budgetsByUse.replayed);
  const present = openPast({ ...replay, now });
  const series = [...new Set(replay.runs.map((run) => run.series))].toSorted();
  return {
    budgets: budgetsByUse.replayed.map(({ text }) => text),
    unreplayed: budgetsByUse.left.map(({ text }) => text),
    branch,
    series: series
      .map((name) => ({
        series: name,
        label: seriesLabel(name),
        ...outlookOf(
          replay.runs.filter((run) => run.series === name),
          present,
        ),
        ...outcomesOf(judged.filter((run) => run.series === name)),
      }))
      .toSorted((a, b) => b.judged - a.judged),
    overall: outcomesOf(judged),
  };
}

/** What a span of time or a fixed limit does needs no replay: no chance is in it. */
const isReplayed = ({ limits: [limit], window }: Budget): boolean =>
  window === null && limit.kind.startsWith('increase');

interface Replay {
  /** Oldest first. */
  readonly runs: readonly Entry[];
  readonly branch: string | null;
  readonly policy: Policy;
}

interface JudgedRun {
  readonly series: string;
  /** As it was, then by the rises. */
  readonly verdicts: readonly (VerdictKind | null)[];
}

function judgedRuns({ runs, branch, policy }: Replay, budgets: readonly Budget[]): readonly JudgedRun[] {
  if (budgets.length === 0) return [];
  return commitsOf(runs)
    .slice(-MOST_COMMITS)
    .flatMap((commit) => {
      const now = epochMs(Math.min(...commit.map(timeOf)));
      const past = openPast({ runs, branch, policy, now });
      return commit.flatMap((run) => {
        const verdicts = [0, ...RISES].map((rise) => judgedAlone(raised(run, rise), past, budgets));
        const kinds = verdicts.flatMap((verdict) => (verdict === null ? [] : [verdict.verdict]));
        return kinds.length < verdicts.length ? [] : [{ series: run.series, verdicts: kinds }];
      });
    });
}

/** The legs of one run are judged against one past, as they would have been. In the order of their first leg. */
function commitsOf(runs: readonly Entry[]): readonly (readonly Entry[])[] {
  const commits = new Map<string, Entry[]>();
  for (const run of runs) {
    const key = run.sha ?? run.receipt;
    const commit = commits.get(key);
    if (commit === undefined) commits.set(key, [run]);
    else commit.push(run);
  }
  return [...commits.values()];
}

/** Without a line of commits the history starts at the first run of the commit that the policy names. */
function startOf(runs: readonly Entry[], since: string | null): number {
  if (since === null) return 0;
  return Math.max(
    0,
    runs.findIndex(({ sha }) => sha?.startsWith(since) === true),
  );
}

function outcomesOf(judged: readonly JudgedRun[]): Outcomes {
  const shares = (position: number): Shares => {
    const count = (kind: VerdictKind): number =>
      judged.filter(({ verdicts }) => verdicts[position] === kind).length;
    return { failed: count('fail'), warned: count('warn'), inconclusive: count('inconclusive') };
  };
  return {
    judged: judged.length,
    asMeasured: shares(0),
    raised: RISES.map((rise, i) => ({ rise, ...shares(i + 1) })),
  };
}

const timeOf = ({ started_at }: Entry): number => Date.parse(started_at);
