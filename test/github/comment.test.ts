// The sticky comment against a tiny server: all pages, marker and author, older runs, duplicates, refusals.
import { describe, expect, test } from 'vitest';
import { type CommentRequest, upsertComment } from '../../src/github/comment.ts';
import { readComments } from '../../src/github/comments.ts';
import {
  type Answer,
  NOT_ACCESSIBLE,
  type Reply,
  type Request,
  serve,
  type TinyServer,
} from './tiny-server.ts';

const BOT = { login: 'github-actions[bot]', type: 'Bot' };
const USER = { login: 'mallory', type: 'User' };

interface Stored {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string; readonly type: string } | null;
}

const COMMENTS = '/repos/octo/train/issues/12/comments';
const PAGE = 100;

/** Lists by pages of 100 with Link headers; refuses what `refuse` names. */
function comments(stored: readonly Stored[], refuse?: string): Answer {
  const url = (id: number): string => `https://github.test/c/${id}`;
  return ({ method, path, body }: Request, server): Reply => {
    if (method === refuse) return NOT_ACCESSIBLE;
    if (method === 'POST')
      return { status: 201, json: { id: 999, html_url: url(999), user: BOT, ...Object(body) } };
    if (method === 'PATCH') return { json: { id: 1, html_url: url(1), user: BOT, ...Object(body) } };
    if (method === 'DELETE') return { status: 204 };
    const page = Number(new URL(path, server).searchParams.get('page') ?? 1);
    const slice = stored
      .slice((page - 1) * PAGE, page * PAGE)
      .map((comment) => ({ ...comment, html_url: url(comment.id) }));
    const more = stored.length > page * PAGE;
    const link = `<${server}${COMMENTS}?per_page=100&page=${page + 1}>; rel="next"`;
    return { json: slice, headers: more ? { link } : {} };
  };
}

const request = (server: TinyServer, rest: Partial<CommentRequest> = {}): CommentRequest => ({
  repository: server.repository,
  number: 12,
  author: { kind: 'default-token' },
  isOurs: (body) => body.startsWith('<!-- ours'),
  isNewer: (body) => body.includes('run=9'),
  render: (existing) => `<!-- ours run=5 --> after ${existing.length}`,
  amend: () => null,
  open: 'allowed',
  listed: null,
  ...rest,
});

const writes = ({ requests }: TinyServer): readonly string[] =>
  requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);

const noise = Array.from(
  { length: 130 },
  (_, index): Stored => ({ id: index + 1, body: 'hello', user: USER }),
);
const ours = (id: number, body = '<!-- ours run=4 -->'): Stored => ({ id, body, user: BOT });
const at = (id: number): string => `/repos/octo/train/issues/comments/${id}`;

describe('upsertComment', () => {
  test('creates the first one', async () => {
    await using server = await serve(comments([]));
    expect(await upsertComment(request(server))).toEqual({
      action: 'created',
      url: 'https://github.test/c/999',
      author: BOT.login,
      notes: [],
    });
    expect(server.requests.at(-1)?.body).toEqual({ body: '<!-- ours run=5 --> after 0' });
  });

  test('finds its own on the second page', async () => {
    await using server = await serve(comments([...noise, ours(200)]));
    expect(await upsertComment(request(server))).toMatchObject({ action: 'updated' });
    expect(writes(server)).toEqual([`PATCH ${at(200)}`]);
  });

  test.each<[string, Stored]>([
    ['another user', { ...ours(7, '<!-- ours run=9 -->'), user: USER }],
    ['a user who took the bot’s name', { ...ours(7), user: { ...BOT, type: 'User' } }],
    ['a deleted account', { ...ours(7), user: null }],
  ])('a marker forged by %s is not ours', async (_, forged) => {
    await using server = await serve(comments([forged]));
    expect(await upsertComment(request(server))).toMatchObject({ action: 'created' });
    expect(writes(server)).toEqual([`POST ${COMMENTS}`]);
  });

  test('another token goes by the login handed in', async () => {
    const app = { ...ours(7), user: { login: 'my-app[bot]', type: 'Bot' } };
    await using server = await serve(comments([ours(3), app]));
    const author = { kind: 'login', login: 'my-app[bot]' } as const;
    expect(await upsertComment(request(server, { author }))).toMatchObject({
      action: 'updated',
      author: 'my-app[bot]',
    });
    expect(writes(server)).toEqual([`PATCH ${at(7)}`]);
  });

  test('an older run never overwrites, not even where a duplicate holds the newer one', async () => {
    await using server = await serve(comments([ours(3), ours(4, '<!-- ours run=9 -->')]));
    expect(await upsertComment(request(server))).toMatchObject({
      action: 'kept-newer',
      url: 'https://github.test/c/4',
    });
    expect(writes(server)).toEqual([]);
  });

  test('an older run adds to the hidden state of a newer one, and to nothing else', async () => {
    await using server = await serve(comments([ours(3), ours(4, '<!-- ours run=9 -->')]));
    const amend = (newer: string): string => `${newer} and mine`;
    expect(await upsertComment(request(server, { amend }))).toMatchObject({ action: 'kept-newer' });
    expect(writes(server)).toEqual([`PATCH ${at(4)}`]);
    expect(server.requests.at(-1)?.body).toEqual({ body: '<!-- ours run=9 --> and mine' });
  });

  test('comments that were read already are not listed again', async () => {
    await using server = await serve(comments([ours(3)]));
    const answer = await readComments(server.repository, 12);
    const listed = answer.ok ? answer.value : expect.fail(answer.note.text);
    expect(await upsertComment(request(server, { listed }))).toMatchObject({ action: 'updated' });
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
  });

  test('a duplicate that another writer removed meanwhile is no doubt', async () => {
    const standing = comments([ours(3), ours(8)]);
    await using server = await serve((asked, url) =>
      asked.method === 'DELETE' ? { status: 404, json: { message: 'Not Found' } } : standing(asked, url),
    );
    expect(await upsertComment(request(server))).toMatchObject({ action: 'updated', notes: [] });
  });

  test('duplicates go, the oldest stays, and rendering sees the state of all', async () => {
    await using server = await serve(comments([ours(8), ours(3)]));
    expect(await upsertComment(request(server))).toMatchObject({ action: 'updated', notes: [] });
    expect(writes(server)).toEqual([`PATCH ${at(3)}`, `DELETE ${at(8)}`]);
    expect(server.requests.find(({ method }) => method === 'PATCH')?.body).toEqual({
      body: '<!-- ours run=5 --> after 2',
    });
  });

  test('a duplicate that cannot be removed is a note', async () => {
    await using server = await serve(comments([ours(3), ours(8)], 'DELETE'));
    const { action, notes } = await upsertComment(request(server));
    expect([action, notes[0]?.code]).toEqual(['updated', 'duplicate-comment']);
  });

  test('the same text is not written again', async () => {
    await using server = await serve(comments([ours(3, '<!-- ours run=5 --> after 1')]));
    expect(await upsertComment(request(server))).toMatchObject({ action: 'unchanged' });
    expect(writes(server)).toEqual([]);
  });

  test('nothing is opened unless allowed, but one in place is kept up to date', async () => {
    await using empty = await serve(comments([]));
    expect(await upsertComment(request(empty, { open: 'not-now' }))).toMatchObject({
      action: 'not-opened',
      url: null,
    });
    await using standing = await serve(comments([ours(3)]));
    expect(await upsertComment(request(standing, { open: 'not-now' }))).toMatchObject({ action: 'updated' });
  });

  test.each([
    ['POST', [], 'pull-requests: write'],
    ['PATCH', [ours(3)], 'pull-requests: write'],
    ['GET', [], 'pull-requests: write'],
  ])('a refused %s names the permission', async (method, stored, permission) => {
    await using server = await serve(comments(stored, method));
    const { action, notes } = await upsertComment(request(server));
    expect(action).toBe('failed');
    expect(notes[0]).toMatchObject({ code: 'permission-missing', text: expect.stringContaining(permission) });
  });
});
