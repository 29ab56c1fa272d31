// What the client does by itself: version header, retries of 5xx and dropped connections, short waits for rate limits, then a note.
import { describe, expect, test } from 'vitest';
import { readCommit } from '../../src/github/commits.ts';
import { type Reply, serve } from './tiny-server.ts';

const SHA = 'a'.repeat(40);
const COMMIT: Reply = {
  json: { sha: SHA, tree: { sha: 'b'.repeat(40) }, parents: [{ sha: 'c'.repeat(40) }] },
};
const inFuture = (seconds: number): string => String(Math.floor(Date.now() / 1_000) + seconds);

describe('client', () => {
  test('sends token, API version and user agent', async () => {
    await using server = await serve(() => COMMIT);
    expect(await readCommit(server.repository, SHA)).toMatchObject({ ok: true, value: { sha: SHA } });
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: 'token ghs_test',
      'x-github-api-version': '2022-11-28',
      'user-agent': expect.stringContaining('carbon-action/test'),
    });
  });

  test.each<[string, Reply | null]>([
    ['a 502', { status: 502, json: { message: 'Bad gateway' } }],
    ['a dropped connection', null],
  ])('tries again after %s', async (_, fault) => {
    let calls = 0;
    await using server = await serve(() => (++calls === 1 ? fault : COMMIT));
    expect(await readCommit(server.repository, SHA)).toMatchObject({ ok: true });
    expect(server.requests).toHaveLength(2);
  });

  test('tries of one request do not count for those beside it', async () => {
    const seen = new Set<string>();
    const bad: Reply = { status: 503, json: { message: 'Unavailable' } };
    await using server = await serve(({ path }) => (seen.size === seen.add(path).size ? COMMIT : bad));
    const started = performance.now();
    const answers = ['1', '2', '3', '4'].map((digit) => readCommit(server.repository, digit.repeat(40)));
    expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual([true, true, true, true]);
    // Each waits one second for its own second try; a shared count makes the later ones wait four, then nine.
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test.each<[string, Reply, string]>([
    [
      'a used-up hourly allowance',
      {
        status: 403,
        json: { message: 'API rate limit exceeded for installation.' },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inFuture(1_800) },
      },
      'rate-limited',
    ],
    [
      'a long secondary limit',
      {
        status: 429,
        json: { message: 'You have exceeded a secondary rate limit.' },
        headers: { 'retry-after': '60' },
      },
      'rate-limited',
    ],
    ['a 422', { status: 422, json: { message: 'No commit found' } }, 'github-unreachable'],
  ])('gives up at once on %s', async (_, reply, code) => {
    await using server = await serve(() => reply);
    const started = performance.now();
    expect(await readCommit(server.repository, SHA)).toMatchObject({ ok: false, note: { code } });
    expect(server.requests).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('waits out a limit of one second, once', async () => {
    let calls = 0;
    const limit: Reply = {
      status: 429,
      json: { message: 'You have exceeded a secondary rate limit.' },
      headers: { 'retry-after': '1' },
    };
    await using server = await serve(() => (++calls === 1 ? limit : COMMIT));
    expect(await readCommit(server.repository, SHA)).toMatchObject({ ok: true });
    expect(server.requests).toHaveLength(2);
  });
});
