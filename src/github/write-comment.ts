// One write of the sticky comment, given those of ours in place: create, edit, amend a later run's, remove duplicates.
import { type Note, note } from '../errors.ts';
import type { CommentAction, CommentRequest, CommentResult } from './comment.ts';
import { type Comment, commentOf, ownComments, readComments } from './comments.ts';
import { ask, statusOf } from './permission.ts';

const SERVER_ERROR = 500;
const TRIES = 2;

/** `ours` oldest first: racing writers leave several, and the oldest stays. */
export async function writeComment(
  request: CommentRequest,
  ours: readonly Comment[],
): Promise<CommentResult> {
  const newer = newerOf(request, ours);
  if (newer !== undefined) return amend(request, newer);
  const [kept, ...duplicates] = ours;
  if (kept === undefined) return request.open === 'allowed' ? create(request) : settled(request, ours);
  const body = request.render(ours.map((comment) => comment.body));
  const written = body === kept.body ? result('unchanged', kept) : await update(request, kept, body);
  if (written.action === 'failed') return written;
  return { ...written, notes: await remove(request, duplicates) };
}

/** What there is to say where nothing is written. */
export function settled(request: CommentRequest, ours: readonly Comment[]): CommentResult {
  const newer = newerOf(request, ours);
  if (newer !== undefined) return result('kept-newer', newer);
  const [kept] = ours;
  return kept === undefined ? result('not-opened', null) : result('unchanged', kept);
}

export const failed = (reason: Note): CommentResult => ({
  action: 'failed',
  url: null,
  author: null,
  notes: [reason],
});

const newerOf = ({ isNewer }: CommentRequest, ours: readonly Comment[]): Comment | undefined =>
  ours.find(({ body }) => isNewer(body));

async function amend(request: CommentRequest, newer: Comment): Promise<CommentResult> {
  const body = request.amend(newer.body);
  const kept = result('kept-newer', newer);
  if (body === null || body === newer.body) return kept;
  const written = await update(request, newer, body);
  return written.action === 'failed' ? written : kept;
}

/**
 * A comment whose writing nobody has confirmed may stand already, so it is looked for before it is written again: the plugin would
 * write it twice.
 */
async function create(request: CommentRequest, tries = TRIES): Promise<CommentResult> {
  const { client, owner, repo } = request.repository;
  const { number, render } = request;
  let isConfirmed = true;
  const answer = await ask('write-comment', async () => {
    const body = render([]);
    const where = { owner, repo, issue_number: number, body, request: { retries: 0 } };
    try {
      const { data } = await client.rest.issues.createComment(where);
      return commentOf(data);
    } catch (error) {
      isConfirmed = (statusOf(error) ?? SERVER_ERROR) < SERVER_ERROR;
      throw error;
    }
  });
  if (answer.ok) return result('created', answer.value);
  const after = isConfirmed ? null : await readComments(request.repository, number);
  if (after === null || !after.ok) return failed(answer.note);
  const ours = ownComments(after.value, request);
  if (ours.length > 0) return writeComment(request, ours);
  return tries > 1 ? create(request, tries - 1) : failed(answer.note);
}

async function update({ repository }: CommentRequest, kept: Comment, body: string): Promise<CommentResult> {
  const { client, owner, repo } = repository;
  const answer = await ask('write-comment', () =>
    client.rest.issues.updateComment({ owner, repo, comment_id: kept.id, body }),
  );
  return answer.ok ? result('updated', kept) : failed(answer.note);
}

/** One that cannot be removed is a doubt, not a failure; one that is gone has been removed by another writer. */
async function remove(
  { repository }: CommentRequest,
  duplicates: readonly Comment[],
): Promise<readonly Note[]> {
  const { client, owner, repo } = repository;
  const notes: Note[] = [];
  for (const { id, url } of duplicates) {
    const answer = await ask('write-comment', () =>
      client.rest.issues.deleteComment({ owner, repo, comment_id: id }),
    );
    if (answer.ok || answer.note.code === 'not-found') continue;
    notes.push(note('duplicate-comment', `A second comment of ours is left at ${url}.`));
  }
  return notes;
}

const result = (action: CommentAction, comment: Comment | null): CommentResult => ({
  action,
  url: comment?.url ?? null,
  author: comment?.author ?? null,
  notes: [],
});
