// Which budgets can be judged while their command still runs: those whose value can only grow until it has ended.
import type { Budget } from '../budget/budget.ts';

/** Work is known at the end, a step ends before its job, and a month has other runs: such budgets wait for the end. */
export const isStoppable = ({ level, scope, unit, window }: Budget): boolean =>
  level === 'fail' && unit === null && window === null && (scope === null || scope.step === null);
