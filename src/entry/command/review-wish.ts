// What a command line wants judged, and against what: read and refused without loading what judges.

import { CarbonError } from '../../errors.ts';
import type { Budget } from '../../review/budget/budget.ts';
import { parseBudgets } from '../../review/budget/parse.ts';
import type { Policy } from '../../review/budget/policy.ts';
import { onlyInActions } from '../../review/ledger/only-in-actions.ts';
import { type LedgerSpec, parseLedgerSpec } from '../../review/ledger/spec.ts';
import type { Arguments, OptionTable } from './arguments.ts';

export interface ReviewWish {
  /** Of the kinds that open outside GitHub Actions; null where none is named. */
  readonly ledger: LedgerSpec | null;
  readonly budgets: readonly Budget[];
  /** `stop` only where a command is run. */
  readonly onExceed: Policy['onExceed'];
}

/** The options that `readReviewWish` reads alike for every command that judges. */
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

/** @throws CarbonError for a bad ledger, budget or consequence. */
export function readReviewWish(given: Arguments, consequences = AFTERWARDS): ReviewWish {
  const asked = given.text('on-exceed') ?? 'fail';
  const onExceed = consequences.find((consequence) => consequence === asked);
  if (onExceed === undefined) {
    throw new CarbonError('bad-usage', `The value of --on-exceed is "${asked}".`, {
      hint: `Accepted: ${consequences.join(', ')}.`,
    });
  }
  const ledger = given.text('ledger');
  return {
    ledger: ledger === null ? null : localSpec(ledger),
    budgets: given.texts('budget').flatMap(parseBudgets),
    onExceed,
  };
}

function localSpec(text: string): LedgerSpec {
  const spec = parseLedgerSpec(text);
  if (spec.kind === 'artifact' || spec.kind === 'branch') throw onlyInActions(spec.kind);
  return spec;
}
