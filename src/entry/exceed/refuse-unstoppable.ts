// `on-exceed: stop` without anything that can be judged before the end: said before the command starts, and not after hours.
import { CarbonError } from '../../errors.ts';
import type { Budget, Limit } from '../../review/budget/budget.ts';
import { isStoppable } from '../../review/exceed/stoppable.ts';

export interface StopWish {
  readonly budgets: readonly Budget[];
  /** False where a rise cannot be judged: no ledger holds a base. */
  readonly hasHistory: boolean;
  /** Code of the refusal: of an input, or of the command line. */
  readonly code: 'bad-input' | 'bad-usage';
}

const HINT = 'Accepted: a limit such as 0.3 kWh or 50 gCO2e, or +10 % where a ledger holds earlier runs.';

/** @throws CarbonError where no budget could ever end the command. */
export function refuseUnstoppable({ budgets, hasHistory, code }: StopWish): void {
  if (budgets.length === 0) {
    throw new CarbonError(code, 'The command shall be stopped at its budget, and there is none.', {
      hint: HINT,
    });
  }
  const stoppable = budgets.filter(
    (budget) => isStoppable(budget) && (hasHistory || budget.limits.every(({ kind }) => isFixed(kind))),
  );
  if (stoppable.length > 0) return;
  throw new CarbonError(
    code,
    'The command shall be stopped at its budget, and none of its budgets can be judged while it runs.',
    { hint: HINT },
  );
}

const isFixed = (kind: Limit['kind']): boolean => kind === 'energy' || kind === 'emissions';
