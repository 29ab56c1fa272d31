// The inputs that the action and its sub-action report/ read alike: what is judged, where history lies, where is spoken.
import { CarbonError } from '../errors.ts';
import type { Budget } from '../review/budget/budget.ts';
import { parseBudgets } from '../review/budget/parse.ts';
import { type LedgerSpec, parseLedgerSpec } from '../review/ledger/spec.ts';

export interface ReviewInputs {
  readonly budgets: readonly Budget[];
  readonly comment: CommentMode;
  readonly ledger: LedgerSpec;
  /** Path of the configuration inside the repository. */
  readonly config: string;
  readonly token: string | null;
}

export type CommentMode = 'always' | 'changes' | 'alerts' | 'never';

type ReviewInputName = 'budget' | 'comment' | 'ledger' | 'config' | 'github-token';

const COMMENT_MODES = ['always', 'changes', 'alerts', 'never'] as const;

/** `read` gives an input's text without surrounding space. @throws CarbonError `bad-input` or `bad-budget`. */
export function readReviewInputs(read: (name: ReviewInputName) => string): ReviewInputs {
  return {
    budgets: parseBudgets(read('budget')),
    comment: oneOf('comment', read('comment') || 'always', COMMENT_MODES),
    ledger: parseLedgerSpec(read('ledger') || 'artifact'),
    config: configPathOf(read('config') || '.github/carbon.yml'),
    token: read('github-token') || null,
  };
}

/** @throws CarbonError `bad-input`, naming what is accepted. */
export function oneOf<T extends string>(input: string, value: string, accepted: readonly T[]): T {
  const found = accepted.find((candidate) => candidate === value);
  if (found) return found;
  throw new CarbonError('bad-input', `The input "${input}" is "${value}".`, {
    hint: `Accepted: ${accepted.join(', ')}.`,
  });
}

function configPathOf(value: string): string {
  if (!value.startsWith('/') && !value.split('/').includes('..')) return value;
  throw new CarbonError('bad-input', `The input "config" is "${value}".`, {
    hint: 'Accepted: a path inside the repository, such as .github/carbon.yml.',
  });
}
