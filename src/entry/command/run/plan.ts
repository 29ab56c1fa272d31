// What `run` is asked to do, checked as far as it can be before the command starts.
import { createHash } from 'node:crypto';
import { CarbonError } from '../../../errors.ts';
import { refuseUnstoppable } from '../../exceed/refuse-unstoppable.ts';
import type { Arguments } from '../arguments.ts';
import { type ConclusionPlan, readConclusionPlan } from '../conclusion-plan.ts';
import { AFTERWARDS } from '../review-wish.ts';

export interface Plan extends ConclusionPlan {
  readonly file: string;
  readonly args: readonly string[];
  readonly name: string;
}

/** All but the place. @throws CarbonError for anything that could only fail after hours of work. */
export function readPlan(given: Arguments, wrapped: readonly string[]): Plan {
  const [file, ...args] = wrapped;
  if (file === undefined) {
    throw new CarbonError('bad-usage', 'There is no command to measure.', {
      hint: 'Such as: carbon-action run -- python train.py',
    });
  }
  const conclusion = readConclusionPlan(given, [...AFTERWARDS, 'stop']);
  const { onExceed, budgets, ledger } = conclusion.review;
  if (onExceed === 'stop') {
    // The unit of work is known at the end, and is a part of what a run is compared under.
    const hasHistory = ledger !== null && conclusion.work === null;
    refuseUnstoppable({ budgets, hasHistory, code: 'bad-usage' });
  }
  return {
    ...conclusion,
    file,
    args,
    name: given.text('name') ?? `command-${hashOf(wrapped)}`,
  };
}

const NAME_DIGITS = 8;

/** Command lines may hold secrets, so the name that travels with a receipt is a hash of ours. */
const hashOf = (wrapped: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(wrapped)).digest('hex').slice(0, NAME_DIGITS);
