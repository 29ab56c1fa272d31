// A client with a job's token on the fake GitHub, which checks every message; leaving a message GitHub would not know fails the test.
import { Octokit } from '@octokit/rest';
import { expect } from 'vitest';
import { createClient } from '../../src/github/client.ts';
import type { Repository } from '../../src/github/repository.ts';
import type { Permissions } from '../harness/github/permissions.ts';
import type { Store } from '../harness/github/store.ts';
import { startWorld, type World } from '../harness/world.ts';

export interface OnFake extends AsyncDisposable {
  readonly world: World;
  readonly store: Store;
  readonly repository: Repository;
  /** The same for one more process: without the waits between writes that a client keeps, and with a `fetch` of its own. */
  brisk(fetch?: typeof globalThis.fetch): Repository;
  /** How often each operation was called, in the order of the first calls. */
  calls(): Readonly<Record<string, number>>;
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
export const TOKEN = 'ghs_unit';
/** Of the job that writes the comment. */
const USUAL: Permissions = { contents: 'read', actions: 'read', 'pull-requests': 'write' };

export async function onFake(permissions: Permissions = USUAL): Promise<OnFake> {
  const world = await startWorld();
  world.github.admit(TOKEN, permissions);
  const proxies = { http: null, https: null, no: null };
  const client = createClient({
    token: TOKEN,
    baseUrl: world.github.url,
    userAgent: 'carbon-action/test',
    proxies,
    debug: () => {},
  });
  return {
    world,
    store: world.store,
    repository: { client, owner: 'octo', repo: 'train' },
    brisk: (fetch = globalThis.fetch) => ({
      client: new Octokit({ auth: TOKEN, baseUrl: world.github.url, log: SILENT, request: { fetch } }),
      owner: 'octo',
      repo: 'train',
    }),
    calls: () =>
      Object.fromEntries(
        world.github.requests.map(({ operation }) => [
          operation ?? '?',
          world.github.count(operation ?? '?'),
        ]),
      ),
    async [Symbol.asyncDispose]() {
      await world.close();
      expect(world.problems).toEqual([]);
    },
  };
}

/** main with one commit, and a branch `change` of the repository and of the fork `alice`, one commit ahead each. */
export function branches({ git }: Store): { readonly main: string; readonly change: string } {
  const main = git.commit({ parents: [], files: { 'a.txt': '1' } });
  const change = git.commit({ parents: [main], files: { 'b.txt': '2' } });
  git.setRef('refs/heads/main', main);
  git.setRef('refs/heads/change', change);
  git.setRef('refs/forks/alice/change', change);
  return { main, change };
}
