// What a run lacks for a history on GitHub is named, whichever it is.
import { expect, it } from 'vitest';
import { openHistory } from '../../../../src/entry/run/history/open-history.ts';
import { readWorkflowRun } from '../../../../src/entry/run/workflow-run.ts';
import { createClient } from '../../../../src/github/client.ts';
import { NO_ANCHOR } from '../../../../src/review/comparison/anchor.ts';
import { epochMs } from '../../../../src/units.ts';

const WHOLE = {
  GITHUB_REPOSITORY: 'octo/train',
  GITHUB_REPOSITORY_ID: '7',
  GITHUB_WORKFLOW_REF: 'octo/train/.github/workflows/ci.yml@refs/heads/main',
};
const proxies = { http: null, https: null, no: null };
const client = createClient({
  token: 't',
  baseUrl: 'http://127.0.0.1:1',
  userAgent: 'test',
  proxies,
  debug() {},
});
const repository = { client, owner: 'octo', repo: 'train' };

it.each([
  ['a token', WHOLE, null, 'main'],
  [
    'GITHUB_WORKFLOW_REF, which this runner does not set',
    { ...WHOLE, GITHUB_WORKFLOW_REF: '' },
    repository,
    'main',
  ],
  [
    "the repository's id, by GITHUB_REPOSITORY_ID or the event",
    { ...WHOLE, GITHUB_REPOSITORY_ID: '' },
    repository,
    'main',
  ],
  ['a base branch, which neither the event nor the config names', WHOLE, repository, null],
])('%s', (missing, env, connected, branch) => {
  const { spec, notes } = openHistory({
    spec: { kind: 'artifact' },
    base: { anchor: { ...NO_ANCHOR, branch }, config: null },
    connection: { repository: connected, store: null, isEnterprise: false },
    run: readWorkflowRun(env, {}),
    writes: 'series',
    now: epochMs(0),
  });
  expect(spec).toEqual({ kind: 'none' });
  expect(notes.map(({ text }) => text)).toEqual([`History on GitHub needs ${missing}; nothing is compared.`]);
});
