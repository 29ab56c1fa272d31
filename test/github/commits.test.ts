// The first-parent line over pages that interleave merged side branches, and the merge base by a small page.
import { describe, expect, test } from 'vitest';
import { firstParentLine, mergeBase } from '../../src/github/commits.ts';
import { type Answer, NOT_ACCESSIBLE, serve } from './tiny-server.ts';

const sha = (name: string): string => Buffer.from(name).toString('hex').padEnd(40, '0');
const commit = (name: string, ...parents: readonly string[]) => ({
  sha: sha(name),
  commit: { tree: { sha: sha(`tree of ${name}`) } },
  parents: parents.map((parent) => ({ sha: sha(parent) })),
});

/** m3 merges s1; the line is m3, m2, m1, m0. The first page ends before m1. */
const PAGES: Readonly<Record<string, readonly object[]>> = {
  [sha('m3')]: [commit('m3', 'm2', 's1'), commit('s1', 'm1'), commit('m2', 'm1')],
  [sha('m1')]: [commit('m1', 'm0'), commit('m0')],
};

const history: Answer = ({ path }, url) => ({
  json: PAGES[new URL(path, url).searchParams.get('sha') ?? ''] ?? [],
});

describe('firstParentLine', () => {
  test.each([
    ['to the root', 10, ['m3', 'm2', 'm1', 'm0'], 2],
    ['to the limit', 2, ['m3', 'm2'], 1],
  ])('%s', async (_, limit, expected, calls) => {
    await using server = await serve(history);
    const line = await firstParentLine(server.repository, sha('m3'), limit);
    const value = expected.map((name) => ({ sha: sha(name), tree: sha(`tree of ${name}`) }));
    expect(line).toEqual({ ok: true, value });
    expect(server.requests).toHaveLength(calls);
  });

  test('a server that never answers with the commit asked for does not loop', async () => {
    await using server = await serve(() => ({ json: [] }));
    expect(await firstParentLine(server.repository, sha('m3'), 10)).toEqual({ ok: true, value: [] });
    expect(server.requests.length).toBeLessThanOrEqual(5);
  });
});

describe('mergeBase', () => {
  test('asks for one small page', async () => {
    await using server = await serve(() => ({ json: { merge_base_commit: { sha: sha('m1') } } }));
    expect(await mergeBase(server.repository, 'main', sha('s1'))).toEqual({ ok: true, value: sha('m1') });
    expect(server.requests[0]?.path).toBe(`/repos/octo/train/compare/main...${sha('s1')}?per_page=1`);
  });

  test('without permission it names contents: read', async () => {
    await using server = await serve(() => NOT_ACCESSIBLE);
    expect(await mergeBase(server.repository, 'main', 'x')).toMatchObject({
      ok: false,
      note: { text: expect.stringContaining('contents: read') },
    });
  });
});
