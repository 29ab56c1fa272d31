// Compares a kept receipt with the history of its base, judges the budgets, and adds it to the history where it belongs there.
import type { Receipt } from '../../account/receipt/receipt.ts';
import { note } from '../../errors.ts';
import type { ReportModel } from '../../report/model.ts';
import { policyFrom } from '../../review/budget/policy-from.ts';
import { entryOf } from '../../review/history/reduce.ts';
import { review } from '../../review/review.ts';
import { epochMs } from '../../units.ts';
import { type TimeBudget, withDeadline } from '../deadline.ts';
import type { Inputs } from '../inputs.ts';
import type { Base } from './base.ts';
import type { Connection } from './connect.ts';
import { earlierAttempts, ledgerOf } from './history.ts';
import { eventOf, isBaseRun, type WorkflowRun } from './workflow-run.ts';

export interface ComparisonInput {
  readonly inputs: Inputs;
  readonly run: WorkflowRun;
  readonly connection: Connection;
  readonly base: Base;
  readonly ambiguous: boolean;
  readonly atMost: TimeBudget;
}

export type Compared = Pick<
  ReportModel,
  'comparison' | 'verdict' | 'budgets' | 'minSamples' | 'ledgerName' | 'notes'
>;

const HISTORY_LIMIT_MS = 20_000;
const APPEND_LIMIT_MS = 20_000;
const HISTORY_LATE = note(
  'history-late',
  'The history could not be read in time, so nothing is compared.',
  'warning',
);
const APPEND_LATE = note(
  'history-not-kept',
  'The receipt could not be added to the history in time.',
  'warning',
);

export async function comparisonOf(receipt: Receipt, input: ComparisonInput): Promise<Compared> {
  const { inputs, run, connection, base, ambiguous, atMost } = input;
  const { store } = connection;
  const { series } = receipt.subject;
  const { branch } = base.anchor;
  const { ledger, spec, notes } = ledgerOf({
    spec: inputs.ledger,
    configured: base.config?.ledger ?? null,
    store,
    run,
    branch,
  });
  const reading = Promise.all([ledger.read(series), earlierAttempts(store, run, series)]);
  const read = await withDeadline(reading, atMost(HISTORY_LIMIT_MS));
  const [history, attempts] = read === 'late' ? [{ entries: [], notes: [HISTORY_LATE] }, NONE] : read;
  const entry = entryOf(receipt);
  const decided = policyFrom(base.config, { budgets: inputs.budgets, onExceed: inputs.onExceed });
  const reviewed = review({
    head: [...attempts.entries, entry],
    history: history.entries,
    unread: history.notes.length > 0,
    anchor: base.anchor,
    budgets: decided.budgets,
    policy: decided.policy,
    now: epochMs(Date.parse(receipt.ended_at)),
    event: eventOf(run),
    ambiguous,
  });
  const belongs =
    run.event.fork !== true && (spec.kind === 'directory' || isBaseRun(run, base.config?.branch ?? null));
  const appended = belongs ? await withDeadline(ledger.append([entry]), atMost(APPEND_LIMIT_MS)) : [];
  return {
    comparison: reviewed.comparison,
    verdict: reviewed.verdict,
    budgets: decided.budgets,
    minSamples: decided.policy.minSamples,
    ledgerName: ledger.name,
    notes: [
      ...(changeable(input) ? [OWN_POLICY] : []),
      ...notes,
      ...history.notes,
      ...attempts.notes,
      ...decided.notes,
      ...reviewed.notes,
      ...(appended === 'late' ? [APPEND_LATE] : appended),
    ],
  };
}

/** A pull request may edit its own workflow; only what the base commit says is out of its reach. */
const changeable = ({ run, base, inputs }: ComparisonInput): boolean =>
  eventOf(run) === 'pull_request' && base.config === null && inputs.budgets.length > 0;

const OWN_POLICY = note(
  'policy-from-pull-request',
  "The budget comes from this pull request's workflow. A .github/carbon.yml on the base branch is out of its reach.",
);

const NONE = { entries: [], notes: [] };
