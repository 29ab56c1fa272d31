// Keeps one sticky comment: edited in place, never overwritten by an older run, and agreed on where several jobs write it at once.
import { type Note, note } from '../errors.ts';
import { type AuthorRule, type Comment, ownComments, readComments } from './comments.ts';
import type { Answer } from './permission.ts';
import type { Repository } from './repository.ts';
import { failed, settled, writeComment } from './write-comment.ts';

export interface CommentRequest {
  readonly repository: Repository;
  /** Pull request number. */
  readonly number: number;
  readonly author: AuthorRule;
  /** True for a body that carries our marker. */
  readonly isOurs: (body: string) => boolean;
  /** True when the body in place comes from a later run than ours: its text then stays. */
  readonly isNewer: (body: string) => boolean;
  /** The new body, given all bodies of ours in place, oldest first; they carry hidden state. */
  readonly render: (existing: readonly string[]) => string;
  /** A later run's body with what an older one may still add to its hidden state; null where there is nothing to add. */
  readonly amend: (newer: string) => string | null;
  /** Whether to open a comment where there is none; one in place is always kept up to date. */
  readonly open: 'allowed' | 'not-now';
  /** What `readComments` gave a moment ago, so that no call is spent twice; null: list them now. */
  readonly listed: readonly Comment[] | null;
}

export type CommentAction = 'created' | 'updated' | 'unchanged' | 'kept-newer' | 'not-opened' | 'failed';

export interface CommentResult {
  readonly action: CommentAction;
  readonly url: string | null;
  /** Login of the author of the comment in place, for tokens other than the default one. */
  readonly author: string | null;
  /** Refused permissions (`pull-requests: write`), outages, duplicates that could not be removed. */
  readonly notes: readonly Note[];
}

/** The comment of a single writer: one listing, one write, and one more for each duplicate that racing writers left. */
export async function upsertComment(request: CommentRequest): Promise<CommentResult> {
  const listed = await listedOnce(request);
  return listed.ok ? writeComment(request, ownComments(listed.value, request)) : failed(listed.note);
}

export interface ConvergeRequest extends CommentRequest {
  /**
   * True when a body holds all there is to say by now. Look for other writers' results afresh: who read before we wrote and
   * writes after us puts its text over ours, and only that writer is still there to notice.
   */
  readonly covers: (body: string) => boolean | Promise<boolean>;
  /** Waits after a round (1, 2) in which another writer came between; each writer for another time. */
  readonly pause: (round: number) => Promise<void>;
}

/** Whoever is still overwritten after so many is found in the artifacts by the next writer. */
const MAX_ROUNDS = 3;

/**
 * The comment of several writers, none of whom can lock it: each writes what all bodies in place say together, lists again,
 * and goes on until a single comment stands that covers it. One that covers it from the start is not touched.
 */
export async function convergeComment(request: ConvergeRequest): Promise<CommentResult> {
  const listed = await listedOnce(request);
  if (!listed.ok) return failed(listed.note);
  let round = await converge(request, listed.value);
  for (let number = 1; !round.isLast && number < MAX_ROUNDS; number++) {
    await request.pause(number);
    const again = await readComments(request.repository, request.number);
    if (!again.ok) return round.result;
    const next = await converge(request, again.value);
    round = { ...next, result: joined(round.result, next.result) };
  }
  return round.isLast ? round.result : { ...round.result, notes: [...round.result.notes, CROSSED] };
}

const CROSSED = note(
  'comment-crossed',
  'Several jobs wrote the comment at once, and this one may be missing in it; the job summary has it.',
  'warning',
);

interface Round {
  readonly result: CommentResult;
  readonly isLast: boolean;
}

async function converge(request: ConvergeRequest, comments: readonly Comment[]): Promise<Round> {
  const ours = ownComments(comments, request);
  if (await isSettled(request, ours)) return { result: settled(request, ours), isLast: true };
  const result = await writeComment(request, ours);
  if (result.action === 'failed') return { result, isLast: ours.length === 0 || !result.notes.some(isGone) };
  if (result.action === 'unchanged' && ours.length === 1) return { result, isLast: true };
  const after = await readComments(request.repository, request.number);
  // An outage says nothing against what was written.
  return { result, isLast: !after.ok || (await isSettled(request, ownComments(after.value, request))) };
}

async function isSettled(request: ConvergeRequest, ours: readonly Comment[]): Promise<boolean> {
  const newer = ours.find(({ body }) => request.isNewer(body));
  if (newer !== undefined) return request.amend(newer.body) === null;
  const [kept, ...duplicates] = ours;
  if (kept === undefined) return request.open === 'not-now';
  return duplicates.length === 0 && (await request.covers(kept.body));
}

/** The comment was another writer's duplicate, and is removed by now. */
const isGone = ({ code }: Note): boolean => code === 'not-found';

function joined(before: CommentResult, after: CommentResult): CommentResult {
  if (before.action === 'failed') return after;
  const isMore = before.action !== 'created' && after.action !== 'unchanged';
  return {
    ...after,
    action: isMore || after.action === 'failed' ? after.action : before.action,
    notes: [...before.notes, ...after.notes],
  };
}

const listedOnce = ({
  listed,
  repository,
  number,
}: CommentRequest): Promise<Answer<readonly Comment[]>> | Answer<readonly Comment[]> =>
  listed === null ? readComments(repository, number) : { ok: true, value: listed };
