// What a run is compared with, read from the simulated GitHub: the line of a nightly run, and the branch of a stacked pull request.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readBase } from '../../../../src/entry/run/base/base.ts';
import { readWorkflowRun } from '../../../../src/entry/run/workflow-run.ts';
import { createClient } from '../../../../src/github/client.ts';
import type { Repository } from '../../../../src/github/repository.ts';
import { startWorld, type World } from '../../../harness/world.ts';

const CONFIG = '.github/carbon.yml';
const TOKEN = 'ghs_base';
let world: World;
let repository: Repository;

beforeEach(async () => {
  world = await startWorld();
  world.github.admit(TOKEN, { contents: 'read' });
  const proxies = { http: null, https: null, no: null };
  const options = { token: TOKEN, baseUrl: world.github.url, userAgent: 'carbon-action/test', proxies };
  repository = { client: createClient({ ...options, debug: () => {} }), owner: 'octo', repo: 'train' };
});

afterEach(async () => {
  expect(world.problems).toEqual([]);
  await world.close();
});

/** `count` commits in a row, the first with this configuration; newest last. */
function commits(
  branch: string,
  count: number,
  { parent, config }: { parent?: string; config?: string } = {},
) {
  const line: string[] = [];
  for (let at = 0; at < count; at++) {
    const before = line.at(-1) ?? parent;
    const files = { [`${branch}-${at}.txt`]: '', ...(at === 0 && config ? { [CONFIG]: config } : {}) };
    const parents = before === undefined ? [] : [before];
    line.push(world.store.git.commit({ parents, files, message: `${branch} ${at}` }));
  }
  world.store.git.setRef(`refs/heads/${branch}`, line.at(-1) ?? '');
  return line;
}

const baseOf = (event: string, sha: string, payload: object) => {
  const env = { GITHUB_REPOSITORY: 'octo/train', GITHUB_EVENT_NAME: event, GITHUB_SHA: sha };
  const run = readWorkflowRun(env, { repository: { id: 1, default_branch: 'main' }, ...payload });
  return readBase(repository, run, { configPath: CONFIG, configRef: null, step: null, checkedOut: null });
};

it('a nightly run has no base commit, and the line behind its own', async () => {
  const [first = '', second = '', tip = ''] = commits('main', 3);
  const { anchor, notes } = await baseOf('schedule', tip, {});
  expect(anchor).toMatchObject({ kind: 'previous', sha: null, branch: 'main' });
  expect(anchor.line.map(({ sha }) => sha)).toEqual([tip, second, first]);
  expect(notes).toEqual([]);
});

it('the line is as long as the configuration of the base asks for', async () => {
  const config = 'version: 1\nbaseline: { samples: { max-distance: 3 } }\n';
  const line = commits('main', 60, { config });
  const { anchor } = await baseOf('push', line.at(-1) ?? '', { before: line.at(-1) });
  // The distance of 3, and 50 more to tell "too far" from "not on the line".
  expect(anchor.line.map(({ sha }) => sha)).toEqual(line.toReversed().slice(0, 53));
});

it('the line goes back as far as it can be read where the history starts at a commit', async () => {
  const line = commits('main', 110, { config: 'version: 1\nbaseline: { since: 0123abc }\n' });
  const { anchor } = await baseOf('push', line.at(-1) ?? '', { before: line.at(-1) });
  expect(anchor.line).toHaveLength(110);
});

it.each([
  ['runs of its base are not kept', false, 'main'],
  ['its base is protected', true, 'feature'],
])('a pull request on another branch, where %s: %#', async (_, isProtected, branch) => {
  const [root = ''] = commits('main', 1);
  const [base = ''] = commits('feature', 1, { parent: root });
  const [head = ''] = commits('change', 1, { parent: base });
  if (isProtected) world.store.protectedBranches.add('feature');
  const merge = world.store.git.commit({ parents: [base, head], files: {}, message: 'merge' });
  const pull = { number: 1, base: { ref: 'feature', sha: base }, head: { sha: head, repo: { id: 1 } } };
  const { anchor, notes } = await baseOf('pull_request', merge, { pull_request: pull });
  expect(anchor).toMatchObject({
    kind: 'first-parent',
    sha: base,
    line: [{ sha: base }, { sha: root }],
    branch,
  });
  const said = notes.filter(({ code }) => code === 'base-not-kept').map(({ text }) => text);
  expect(said).toEqual(isProtected ? [] : ['Compared with main, since runs of feature are not kept.']);
});

it('a pull request whose commit is no merge is held to the configuration of its base, not to its own', async () => {
  const [base = ''] = commits('main', 1, { config: 'version: 1\nregion: FR\n' });
  const [head = ''] = commits('change', 1, { parent: base, config: 'version: 1\nregion: NO\n' });
  const pull = { number: 1, base: { ref: 'main', sha: base }, head: { sha: head, repo: { id: 1 } } };
  const { anchor, config } = await baseOf('pull_request', head, { pull_request: pull });
  expect([anchor.kind, config?.region]).toEqual(['unknown', 'FR']);
});
