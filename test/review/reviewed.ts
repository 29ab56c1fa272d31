// Runs the verb for a test: pull request 12 against commit 1 of main, under the default policy.
import { parseBudgets } from '../../src/review/budget/parse.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/review/budget/policy.ts';
import type { Anchor } from '../../src/review/comparison/anchor.ts';
import type { Entry } from '../../src/review/history/entry.ts';
import { type Review, type ReviewInput, review } from '../../src/review/review.ts';
import { mainLine, NOW, sha } from './entry-builder.ts';

const LINE_LENGTH = 100;
const MAIN: Anchor = { kind: 'first-parent', sha: sha(1), line: mainLine(LINE_LENGTH), branch: 'main' };

export const reviewed = (given: {
  readonly head: readonly Entry[];
  readonly history: readonly Entry[];
  readonly unread?: boolean;
  readonly budget: string;
  readonly policy?: Partial<Policy>;
  readonly event?: ReviewInput['event'];
  readonly anchor?: Anchor;
}): Review =>
  review({
    head: given.head,
    history: given.history,
    unread: given.unread ?? false,
    anchor: given.anchor ?? MAIN,
    budgets: parseBudgets(given.budget),
    policy: { ...DEFAULT_POLICY, ...given.policy },
    now: NOW,
    event: given.event ?? 'pull_request',
    ambiguous: false,
  });
