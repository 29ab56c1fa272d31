// The git data API as an official client sees it: an orphan branch, commits on top, who comes second, an archive; every message schema-valid.
import type { Octokit } from '@octokit/rest';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startSmallRepository, TOKEN, WHERE } from './fixtures/small-repository.ts';
import type { World } from './world.ts';

let world: World;
let octokit: Octokit;
beforeEach(async () => {
  ({ world, octokit } = await startSmallRepository());
  world.github.admit(TOKEN, { contents: 'write' });
});
afterEach(async () => {
  expect(world.problems).toEqual([]);
  await world.close();
});

interface Change {
  readonly parent: string | null;
  /** Content by path; null deletes. */
  readonly files: Readonly<Record<string, string | null>>;
}

/** A commit that no branch points at yet. */
async function commit({ parent, files }: Change): Promise<string> {
  const base =
    parent === null
      ? {}
      : { base_tree: world.store.git.commits(parent, { skip: 0, count: 1 })[0]?.tree ?? '' };
  const tree = await octokit.rest.git.createTree({
    ...WHERE,
    ...base,
    tree: Object.entries(files).map(([path, content]) => ({
      path,
      mode: '100644' as const,
      type: 'blob' as const,
      ...(content === null ? { sha: null } : { content }),
    })),
  });
  const parents = parent === null ? [] : [parent];
  const made = await octokit.rest.git.createCommit({
    ...WHERE,
    message: 'entry',
    tree: tree.data.sha,
    parents,
  });
  return made.data.sha;
}

const REF = 'heads/ledger';

it('starts a branch of its own, adds, deletes, and lists what is there', async () => {
  await expect(octokit.rest.git.getRef({ ...WHERE, ref: REF })).rejects.toMatchObject({ status: 404 });
  const first = await commit({ parent: null, files: { 'data/a.json': '{"a":1}', 'data/b.json': '{}' } });
  await octokit.rest.git.createRef({ ...WHERE, ref: `refs/${REF}`, sha: first });
  const second = await commit({ parent: first, files: { 'data/b.json': null, 'c.json': '[]' } });
  const moved = await octokit.rest.git.updateRef({ ...WHERE, ref: REF, sha: second, force: false });
  expect(moved.data.object.sha).toBe(second);
  expect((await octokit.rest.git.getRef({ ...WHERE, ref: REF })).data.object.sha).toBe(second);
  const { data } = await octokit.rest.git.getTree({ ...WHERE, tree_sha: second, recursive: '1' });
  expect(data.tree.map(({ path, type }) => `${type} ${path}`)).toEqual([
    'blob c.json',
    'tree data',
    'blob data/a.json',
  ]);
  expect(world.store.git.commits('ledger', { skip: 0, count: 9 }).map(({ sha }) => sha)).toEqual([
    second,
    first,
  ]);
});

it('refuses whoever comes second, whether to start the branch or to move it', async () => {
  const [one, other] = [
    await commit({ parent: null, files: { 'one.json': '1' } }),
    await commit({ parent: null, files: { 'other.json': '2' } }),
  ];
  await octokit.rest.git.createRef({ ...WHERE, ref: `refs/${REF}`, sha: one });
  const again = octokit.rest.git.createRef({ ...WHERE, ref: `refs/${REF}`, sha: other });
  await expect(again).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('Reference already exists'),
  });
  const over = octokit.rest.git.updateRef({ ...WHERE, ref: REF, sha: other });
  await expect(over).rejects.toMatchObject({
    status: 422,
    message: expect.stringContaining('not a fast forward'),
  });
});

it('packs a commit below one folder, fetched elsewhere without the token', async () => {
  const ref = await commit({ parent: null, files: { 'data/a.json': '{"a":1}' } });
  const { data } = await octokit.rest.repos.downloadZipballArchive({ ...WHERE, ref });
  const files = data instanceof ArrayBuffer ? unzipSync(new Uint8Array(data)) : {};
  const path = `octo-train-${ref.slice(0, 7)}/data/a.json`;
  expect(Buffer.from(files[path] ?? []).toString('utf8')).toBe('{"a":1}');
});

it('writes need contents: write', async () => {
  world.github.admit(TOKEN, { contents: 'read' });
  const blob = octokit.rest.git.createBlob({ ...WHERE, content: 'x' });
  await expect(blob).rejects.toMatchObject({ status: 403 });
  world.github.admit(TOKEN, { contents: 'write' });
  expect((await octokit.rest.git.createBlob({ ...WHERE, content: 'x' })).data.sha).toMatch(/^[0-9a-f]{40}$/);
});
