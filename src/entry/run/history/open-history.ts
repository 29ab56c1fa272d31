// Opens the history of a workflow run where its inputs or the base's config say that it lies, and reads it within bounds.
import { setTimeout as sleep } from 'node:timers/promises';
import { explain, type Note, note } from '../../../errors.ts';
import { readCommit } from '../../../github/commits.ts';
import { runsOfWorkflow } from '../../../github/workflow-runs.ts';
import type { SeriesRules } from '../../../review/budget/policy.ts';
import type { Ledger, LedgerReading } from '../../../review/ledger/ledger.ts';
import { noLedger } from '../../../review/ledger/none.ts';
import { type LedgerPlace, openLedger } from '../../../review/ledger/open-ledger.ts';
import { DEFAULT_BRANCH, type LedgerSpec, parseLedgerSpec } from '../../../review/ledger/spec.ts';
import type { EpochMs } from '../../../units.ts';
import { type TimeBudget, withDeadline } from '../../deadline.ts';
import type { Base } from '../base/base.ts';
import { rulesOf } from '../base/rules-of.ts';
import type { Connection } from '../connect.ts';
import type { WorkflowRun } from '../workflow-run.ts';

export interface HistoryPlace {
  readonly spec: LedgerSpec;
  /** Its config's `ledger` wins over what the inputs ask for. */
  readonly base: Pick<Base, 'anchor' | 'config'>;
  readonly connection: Pick<Connection, 'repository' | 'store' | 'isEnterprise'>;
  readonly run: WorkflowRun;
  /** One bundle for the whole workflow by its report job, or one per series by the measuring jobs. */
  readonly writes: 'series' | 'workflow';
  readonly now: EpochMs;
}

export interface OpenedLedger {
  readonly ledger: Ledger;
  readonly spec: LedgerSpec;
  readonly notes: readonly Note[];
}

/** A ledger that cannot be had is no ledger, with the reason. */
export function openHistory(place: HistoryPlace): OpenedLedger {
  const { base, connection } = place;
  const configured = base.config?.ledger ?? null;
  let { spec } = place;
  try {
    if (configured !== null) spec = parseLedgerSpec(configured);
  } catch (error) {
    return none(`The ledger of the config is not used, so nothing is compared. ${explain(error)}`);
  }
  const instead = spec.kind === 'artifact' && connection.isEnterprise;
  if (instead) spec = { kind: 'branch', name: DEFAULT_BRANCH };
  const opened = openAt(place, spec);
  return instead && opened.spec.kind === 'branch'
    ? { ...opened, notes: [...opened.notes, ON_A_BRANCH] }
    : opened;
}

const ON_A_BRANCH = note(
  'ledger-on-branch',
  `GitHub Enterprise Server has no artifact service for actions: the history is kept on the branch \`${DEFAULT_BRANCH}\`.`,
);

const none = (text: string): OpenedLedger => ({
  ledger: noLedger,
  spec: { kind: 'none' },
  notes: [note('no-ledger', text, 'warning')],
});

function openAt(place: HistoryPlace, spec: LedgerSpec): OpenedLedger {
  const { connection, run, writes, now } = place;
  const { anchor, config } = place.base;
  const { repository, store } = connection;
  const { repositoryId, workflow } = run;
  const { branch } = anchor;
  const opened = (at: Partial<LedgerPlace>): OpenedLedger => ({
    ledger: openLedger(spec, { ...NOWHERE, ...at }),
    spec,
    notes: [],
  });
  const origin = repositoryId === null || branch === null ? null : { repositoryId, branch };
  if (spec.kind === 'directory' || spec.kind === 'none') return opened({ base: origin });
  if (repository === null || workflow === null || origin === null) {
    return none(`History on GitHub needs ${lacking(place)}; nothing is compared.`);
  }
  const rules = { ...origin, workflow, formerWorkflows: formerNames(workflow, rulesOf(config)) };
  if (spec.kind === 'branch') return opened({ branch: { repository, rules, sleep, random: Math.random } });
  if (store === null)
    return none('History in artifacts needs the artifact service of GitHub; nothing is compared.');
  const rescue = {
    trees: anchor.line.map(({ tree }) => tree),
    headBranch: run.headBranch,
    runs: () => runsOfWorkflow(repository, workflow, { event: 'pull_request', limit: MOST_RUNS }),
    commit: (sha: string) => readCommit(repository, sha),
  };
  return opened({ artifact: { store, rules, writes, attempt: run.attempt, now, rescue } });
}

/** Other runners leave out some of what GitHub's own tells of a run. */
function lacking({ connection, run }: HistoryPlace): string {
  if (connection.repository === null) return 'a token';
  if (run.workflow === null) return 'GITHUB_WORKFLOW_REF, which this runner does not set';
  if (run.repositoryId === null) return "the repository's id, by GITHUB_REPOSITORY_ID or the event";
  return 'a base branch, which neither the event nor the config names';
}

const NOWHERE: LedgerPlace = { artifact: null, branch: null, base: null };

const formerNames = (workflow: string, { alias }: SeriesRules): readonly string[] =>
  Object.keys(alias).filter((before) => alias[before] === workflow);

const MOST_RUNS = 100;

const READING_LIMIT_MS = 20_000;
const LATE: LedgerReading = {
  entries: [],
  spent: {},
  notes: [note('history-late', 'The history could not be read in time, so nothing is compared.', 'warning')],
};

export async function readHistory(
  ledger: Ledger,
  series: readonly string[],
  atMost: TimeBudget,
): Promise<LedgerReading> {
  const read = await withDeadline(ledger.read(series), atMost(READING_LIMIT_MS));
  return read === 'late' ? LATE : read;
}
