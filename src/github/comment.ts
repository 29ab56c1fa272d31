// Keeps one sticky comment: found by marker and author over all pages, edited in place, never overwritten by an older run, duplicates removed.
import { type Note, note } from '../errors.ts';
import { ask } from './permission.ts';
import type { Repository } from './repository.ts';

/** Who our comments are by. Without the check any commenter could capture or freeze the comment with a forged marker. */
export type AuthorRule =
  | { readonly kind: 'default-token' }
  | { readonly kind: 'login'; readonly login: string };

export interface CommentRequest {
  readonly repository: Repository;
  /** Pull request number. */
  readonly number: number;
  readonly author: AuthorRule;
  /** True for a body that carries our marker. */
  readonly isOurs: (body: string) => boolean;
  /** True when the body in place comes from a later run than ours: it then stays. */
  readonly isNewer: (body: string) => boolean;
  /** The new body, given all bodies of ours in place, oldest first; they carry hidden state. */
  readonly render: (existing: readonly string[]) => string;
  /** Whether to open a comment where there is none; one in place is always kept up to date. */
  readonly open: 'allowed' | 'not-now';
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

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
  readonly author: string | null;
  readonly authorType: string | null;
}

/** The default token's author: an installation token cannot ask who it is. */
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;

export async function upsertComment(request: CommentRequest): Promise<CommentResult> {
  const listed = await ask('read-comments', () => listComments(request));
  if (!listed.ok) return failed(listed.note);
  const ours = listed.value.filter(
    (comment) => isByUs(comment, request.author) && request.isOurs(comment.body),
  );
  const [kept, ...duplicates] = ours.sort((a, b) => a.id - b.id);
  if (!kept) return request.open === 'allowed' ? create(request) : result('not-opened', null);
  if (ours.some(({ body }) => request.isNewer(body))) return result('kept-newer', kept);
  const body = request.render(ours.map((comment) => comment.body));
  const written = body === kept.body ? result('unchanged', kept) : await update(request, kept, body);
  if (written.action === 'failed') return written;
  return { ...written, notes: await remove(request, duplicates) };
}

const PAGE = 100;

async function listComments({ repository, number }: CommentRequest): Promise<readonly Comment[]> {
  const { client, owner, repo } = repository;
  const listed = await client.paginate(client.rest.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: PAGE,
  });
  return listed.map(commentOf);
}

interface ListedComment {
  readonly id: number;
  readonly body?: string;
  readonly html_url: string;
  readonly user: { readonly login: string; readonly type: string } | null;
}

const commentOf = ({ id, body, html_url, user }: ListedComment): Comment => ({
  id,
  body: body ?? '',
  url: html_url,
  author: user?.login ?? null,
  authorType: user?.type ?? null,
});

const isByUs = ({ author, authorType }: Comment, rule: AuthorRule): boolean =>
  rule.kind === 'login' ? author === rule.login : author === BOT.login && authorType === BOT.type;

async function create({ repository, number, render }: CommentRequest): Promise<CommentResult> {
  const { client, owner, repo } = repository;
  const answer = await ask('write-comment', async () => {
    const { data } = await client.rest.issues.createComment({
      owner,
      repo,
      issue_number: number,
      body: render([]),
    });
    return commentOf(data);
  });
  return answer.ok ? result('created', answer.value) : failed(answer.note);
}

async function update({ repository }: CommentRequest, kept: Comment, body: string): Promise<CommentResult> {
  const { client, owner, repo } = repository;
  const answer = await ask('write-comment', () =>
    client.rest.issues.updateComment({ owner, repo, comment_id: kept.id, body }),
  );
  return answer.ok ? result('updated', kept) : failed(answer.note);
}

/** Racing writers leave several; the oldest stays. One that cannot be removed is a doubt, not a failure. */
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
    if (!answer.ok) notes.push(note('duplicate-comment', `A second comment of ours is left at ${url}.`));
  }
  return notes;
}

const result = (action: CommentAction, comment: Comment | null): CommentResult => ({
  action,
  url: comment?.url ?? null,
  author: comment?.author ?? null,
  notes: [],
});

const failed = (reason: Note): CommentResult => ({
  action: 'failed',
  url: null,
  author: null,
  notes: [reason],
});
