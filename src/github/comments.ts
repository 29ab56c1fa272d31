// The comments of a pull request, all pages of them, and which of them are ours: by marker and author.
import { type Answer, ask } from './permission.ts';
import type { Repository } from './repository.ts';

export interface Comment {
  /** Grows with time. */
  readonly id: number;
  readonly body: string;
  readonly url: string;
  /** Login; null for a deleted account. */
  readonly author: string | null;
  readonly authorType: string | null;
}

/** Who our comments are by. Without the check any commenter could capture or freeze the comment with a forged marker. */
export type AuthorRule =
  | { readonly kind: 'default-token' }
  | { readonly kind: 'login'; readonly login: string };

export interface OwnRule {
  readonly author: AuthorRule;
  /** True for a body that carries our marker. */
  readonly isOurs: (body: string) => boolean;
}

const PAGE = 100;

/** Oldest first. `issues/list-comments`, a call per 100; needs `pull-requests: write`, since only who writes reads them. */
export function readComments(
  { client, owner, repo }: Repository,
  number: number,
): Promise<Answer<readonly Comment[]>> {
  return ask('read-comments', async () => {
    const where = { owner, repo, issue_number: number, per_page: PAGE };
    const listed = await client.paginate(client.rest.issues.listComments, where);
    return listed.map(commentOf).sort((a, b) => a.id - b.id);
  });
}

interface ListedComment {
  readonly id: number;
  readonly body?: string;
  readonly html_url: string;
  readonly user: { readonly login: string; readonly type: string } | null;
}

export const commentOf = ({ id, body, html_url, user }: ListedComment): Comment => ({
  id,
  body: body ?? '',
  url: html_url,
  author: user?.login ?? null,
  authorType: user?.type ?? null,
});

/** The default token's author: an installation token cannot ask who it is. */
const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const;

/** Oldest first; more than one where writers raced. */
export const ownComments = (comments: readonly Comment[], { author, isOurs }: OwnRule): readonly Comment[] =>
  comments.filter((comment) => isBy(comment, author) && isOurs(comment.body));

const isBy = ({ author, authorType }: Comment, rule: AuthorRule): boolean =>
  rule.kind === 'login' ? author === rule.login : author === BOT.login && authorType === BOT.type;
