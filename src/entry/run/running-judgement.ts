// What judges a wrapped command while it runs: the base and its history, read while nobody waits, and the review that its end will have.
import { info } from '@actions/core';
import { readPull } from '../../github/pulls.ts';
import type { Budget } from '../../review/budget/budget.ts';
import { policyFrom } from '../../review/budget/policy-from.ts';
import type { Entry } from '../../review/history/entry.ts';
import { entryOf } from '../../review/history/reduce.ts';
import { seriesLabel } from '../../review/history/series-label.ts';
import { type Review, review } from '../../review/review.ts';
import { epochMs } from '../../units.ts';
import { openAccounting } from '../account-trace.ts';
import { withDeadline } from '../deadline.ts';
import { receiptsSoFar } from '../exceed/receipts-so-far.ts';
import type { Judgement } from '../exceed/watch-spending.ts';
import { type Base, readBase, unreadBase } from './base/base.ts';
import { rulesOf } from './base/rules-of.ts';
import { readWorkspaceHead } from './base/workspace-head.ts';
import type { Circumstances } from './conclude.ts';
import { hasAcceptingLabel } from './consent/accepting-label.ts';
import { hidePlace } from './hide-place.ts';
import { openHistory } from './history/open-history.ts';
import { seriesNames } from './history/series-names.ts';
import { isPlaceHidden } from './is-place-hidden.ts';
import { earlierAttempts } from './receipts/run-receipts.ts';
import { subjectOf } from './subject.ts';
import { eventOf } from './workflow-run.ts';

/** A slow service must not leave a command without its fixed limits. */
const BASE_LIMIT_MS = 30_000;
const HISTORY_LIMIT_MS = 30_000;

/** `within`: receipt id of the measured job around it. Never waited for by the command. What cannot be read leaves only the limits that need no history. */
export async function runningJudgement(
  within: string | null,
  circumstances: Circumstances,
): Promise<Judgement> {
  const { inputs, owner, run } = circumstances;
  const salt = String(run.repositoryId ?? 'local');
  const base = await baseOf(circumstances);
  const subject = subjectOf({
    run,
    name: inputs.name,
    matrix: inputs.matrix,
    scope: 'command',
    within,
    unit: null,
    tree: base.tree,
    outcome: 'unknown',
    rules: rulesOf(base.config),
  });
  const decided = policyFrom({
    base: base.config,
    head: base.headConfig,
    baseStep: base.baseStep,
    inputs: { budgets: inputs.budgets, onExceed: inputs.onExceed },
  });
  const [accounting, past, isAccepted] = await Promise.all([
    openAccounting({
      owner,
      config: base.config,
      region: inputs.region,
      misstated: 'noted',
      runnerName: run.runnerName,
      directory: run.workspace ?? '.',
      fromHere: true,
      sysroot: '/',
      salt,
    }),
    pastOf(circumstances, base, subject.series),
    decided.budgets.every(isFixed) ? false : mayBeAccepted(circumstances),
  ]);
  const soFar = receiptsSoFar(accounting, subject);
  const isHidden = isPlaceHidden(base, run, inputs.config);
  return {
    // As the history has it: models are compared by the name that is kept.
    receiptOf: async (...part) => (isHidden ? hidePlace(await soFar(...part), salt) : soFar(...part)),
    review: (entry: Entry): Review =>
      review({
        jobs: [
          {
            label: seriesLabel(subject.series),
            series: subject.series,
            attempts: [...past.attempts, entry],
            ambiguous: false,
            missing: null,
          },
        ],
        extent: 'job',
        history: past.entries,
        spent: {},
        unread: past.entries.length === 0,
        anchor: base.anchor,
        budgets: isAccepted ? decided.budgets.filter(isFixed) : decided.budgets,
        policy: decided.policy,
        acceptance: null,
        now: epochMs(Date.parse(entry.started_at)),
        event: eventOf(run),
      }),
  };
}

async function baseOf({ inputs, run, connection }: Circumstances): Promise<Base> {
  const { repository } = connection;
  if (repository === null) return unreadBase(run);
  const reading = readBase(repository, run, {
    configPath: inputs.config,
    configRef: null,
    step: null,
    checkedOut: readWorkspaceHead(run.workspace),
  });
  const read = await withDeadline(reading, BASE_LIMIT_MS);
  return read === 'late' ? unreadBase(run) : read;
}

interface Past {
  readonly entries: readonly Entry[];
  readonly attempts: readonly Entry[];
}

const NOTHING: Past = { entries: [], attempts: [] };

async function pastOf({ inputs, run, connection }: Circumstances, base: Base, series: string): Promise<Past> {
  const rules = rulesOf(base.config);
  const { ledger } = openHistory({
    spec: inputs.ledger,
    connection,
    run,
    base,
    writes: 'series',
    now: epochMs(Date.now()),
  });
  const reading = Promise.all([
    ledger.read(seriesNames([series], rules)),
    earlierAttempts({ artifacts: connection.own, run, series }),
  ]);
  const read = await withDeadline(reading, HISTORY_LIMIT_MS);
  return read === 'late' ? NOTHING : { entries: read[0].entries, attempts: read[1].receipts.map(entryOf) };
}

/** Whoever may have put the label there, and also where nobody can tell: a rise that somebody may have accepted ends nothing. */
async function mayBeAccepted({ run, connection }: Circumstances): Promise<boolean> {
  const { repository } = connection;
  const { pullRequest } = run.event;
  if (repository === null || pullRequest === null) return false;
  const pull = await readPull(repository, pullRequest);
  if (pull.ok) return hasAcceptingLabel(pull.value);
  info(`Nothing stops the command at a rise: its pull request could not be read. ${pull.note.text}`);
  return true;
}

const isFixed = ({ limits }: Budget): boolean =>
  limits.every(({ kind }) => kind === 'energy' || kind === 'emissions');
