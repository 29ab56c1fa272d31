// The pull request as it is now, which may have moved on since the run began, and its comments, listed at most once.
import { type Note, note } from '../../../errors.ts';
import { type Comment, readComments } from '../../../github/comments.ts';
import type { Answer } from '../../../github/permission.ts';
import { type PullFacts, readPull } from '../../../github/pulls.ts';
import type { Repository } from '../../../github/repository.ts';
import { withDeadline } from '../../deadline.ts';

export interface PullNow {
  readonly number: number;
  /** Null where it could not be read. */
  readonly facts: PullFacts | null;
  /** Why not. */
  readonly notes: readonly Note[];
  readonly comments: () => Promise<Answer<readonly Comment[]>>;
}

/** One call; the comments another one, when they are first asked for. Its number is known, whatever GitHub says, and when. */
export async function readPullNow(repository: Repository, number: number, limitMs: number): Promise<PullNow> {
  const answer = await withDeadline(readPull(repository, number), limitMs);
  return pullNow(repository, number, answer === 'late' ? { ok: false, note: LATE } : answer);
}

const LATE = note('pull-late', 'GitHub did not say in time how the pull request stands now.', 'warning');

export function pullNow(repository: Repository, number: number, answer: Answer<PullFacts>): PullNow {
  let comments: Promise<Answer<readonly Comment[]>> | null = null;
  return {
    number,
    facts: answer.ok ? answer.value : null,
    notes: answer.ok ? [] : [answer.note],
    comments: () => {
      comments ??= readComments(repository, number);
      return comments;
    },
  };
}

/** The commit a report is for where the pull request has newer ones; null where it is the head, or nobody knows. */
export function staleSha(pull: PullNow | null, headSha: string | null): string | null {
  const now = pull?.facts?.headSha ?? null;
  return now === null || now === headSha ? null : headSha;
}
