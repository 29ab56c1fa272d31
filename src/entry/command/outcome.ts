// How what was measured has ended, as a person says it: only successes are compared.
import type { Outcome } from '../../account/receipt/receipt.ts';
import { CarbonError } from '../../errors.ts';

export const OUTCOMES: readonly Outcome[] = ['success', 'failure', 'cancelled', 'unknown'];

/** @throws CarbonError `bad-usage`. */
export function outcomeOf(text: string): Outcome {
  const outcome = OUTCOMES.find((known) => known === text);
  if (outcome) return outcome;
  throw new CarbonError('bad-usage', `The outcome is "${text}".`, {
    hint: `Accepted: ${OUTCOMES.join(', ')}.`,
  });
}
