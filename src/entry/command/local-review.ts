// Reviews receipts outside a pull request: against earlier runs of the same series in a directory, under budgets of the command line.
import type { Receipt } from '../../account/receipt/receipt.ts';
import { CarbonError } from '../../errors.ts';
import type { ReportModel } from '../../report/model.ts';
import type { Budget } from '../../review/budget/budget.ts';
import type { Config } from '../../review/budget/config.ts';
import { parseBudgets } from '../../review/budget/parse.ts';
import type { Policy } from '../../review/budget/policy.ts';
import { policyFrom } from '../../review/budget/policy-from.ts';
import { NO_ANCHOR } from '../../review/comparison/anchor.ts';
import { entryOf } from '../../review/history/reduce.ts';
import type { Ledger } from '../../review/ledger/ledger.ts';
import { noLedger } from '../../review/ledger/none.ts';
import { openLedger } from '../../review/ledger/open-ledger.ts';
import { parseLedgerSpec } from '../../review/ledger/spec.ts';
import { review } from '../../review/review.ts';
import type { EpochMs } from '../../units.ts';
import { everydayAmounts } from '../everyday-amounts.ts';
import type { Arguments, OptionTable } from './arguments.ts';
import { readLocalConfig } from './local-config.ts';
import { loneModel } from './lone-model.ts';

export interface LocalReview {
  readonly ledger: Ledger | null;
  readonly budgets: readonly Budget[];
  /** `stop` only where a command is run. */
  readonly onExceed: Policy['onExceed'];
  readonly config: Config | null;
}

/** The options that `readLocalReview` reads alike for every command that judges. */
export const BUDGET_OPTIONS = {
  budget: {
    type: 'string',
    multiple: true,
    value: 'BUDGET',
    help: '"+10 %", "0.3 kWh", "50 gCO2e"; may be repeated',
  },
  'on-exceed': { type: 'string', value: 'WHAT', help: 'fail (default) or warn' },
} as const satisfies OptionTable;

/** What there is to do about a budget where nothing runs any more. */
export const AFTERWARDS: readonly Policy['onExceed'][] = ['fail', 'warn'];

/** @throws CarbonError for a bad ledger, budget, configuration or consequence. */
export function readLocalReview(given: Arguments, consequences = AFTERWARDS): LocalReview {
  const spec = given.text('ledger');
  const config = given.text('config');
  const asked = given.text('on-exceed') ?? 'fail';
  const onExceed = consequences.find((consequence) => consequence === asked);
  if (onExceed === undefined) {
    throw new CarbonError('bad-usage', `The value of --on-exceed is "${asked}".`, {
      hint: `Accepted: ${consequences.join(', ')}.`,
    });
  }
  return {
    ledger: spec === null ? null : openLedger(parseLedgerSpec(spec), null),
    budgets: given.texts('budget').flatMap(parseBudgets),
    onExceed,
    config: config === null ? null : readLocalConfig(config),
  };
}

/** Reads the history, reviews, and adds nothing: what is compared must not depend on how often it is asked. */
export async function replay(
  receipts: readonly Receipt[],
  options: LocalReview,
  now: EpochMs,
): Promise<ReportModel> {
  // The same file named twice is one attempt, not two.
  const attempts = [...new Map(receipts.map((receipt) => [receipt.id, receipt])).values()];
  const [newest] = attempts.toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at));
  if (newest === undefined) throw new Error('a review needs a receipt');
  const lone = loneModel(newest, null);
  const { config, budgets, onExceed } = options;
  if (options.ledger === null && budgets.length === 0 && config === null) return lone;
  const ledger = options.ledger ?? noLedger;
  const history = await ledger.read(newest.subject.series);
  const decided = policyFrom(config, { budgets, onExceed });
  const reviewed = review({
    head: attempts.map(entryOf),
    history: history.entries,
    unread: history.notes.length > 0,
    anchor: { ...NO_ANCHOR, branch: config?.branch ?? null },
    budgets: decided.budgets,
    policy: decided.policy,
    now,
    event: 'other',
    ambiguous: false,
  });
  return {
    ...lone,
    equivalents: everydayAmounts(newest, config),
    comparison: options.ledger === null ? null : reviewed.comparison,
    verdict: reviewed.verdict,
    budgets: decided.budgets,
    minSamples: decided.policy.minSamples,
    ledgerName: ledger.name,
    notes: [...history.notes, ...decided.notes, ...reviewed.notes],
  };
}
