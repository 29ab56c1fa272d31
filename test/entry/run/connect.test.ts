// A connection that cannot be had is a note: what was measured is kept and said all the same.
import { expect, it } from 'vitest';
import { connect } from '../../../src/entry/run/connect.ts';
import { readWorkflowRun } from '../../../src/entry/run/workflow-run.ts';

const ENVIRONMENT = { GITHUB_REPOSITORY: 'octo/train', GITHUB_SERVER_URL: 'https://github.com' };
const run = readWorkflowRun(ENVIRONMENT, null);

it.each([
  ['a proxy without a scheme', 'token', { https_proxy: 'proxy.example:3128' }, []],
  ['a proxy that is no address', 'token', { https_proxy: 'http://[' }, ['no-connection']],
  ['no token', null, {}, ['no-token']],
  ['an enterprise server', 'token', { GITHUB_SERVER_URL: 'https://git.example' }, []],
  ['a server that is no address', 'token', { GITHUB_SERVER_URL: 'github' }, ['no-artifacts']],
])('%s', (name, token, env, codes) => {
  const { repository, store, own, isEnterprise, notes } = connect(run, token, { ...ENVIRONMENT, ...env });
  expect(notes.map(({ code }) => code)).toEqual(codes);
  expect(repository === null).toBe(codes.some((code) => code === 'no-connection' || code === 'no-token'));
  // Which is said where the history is opened: it lies on a branch there.
  expect(isEnterprise).toBe(name === 'an enterprise server');
  expect(store === null).toBe(codes.length > 0 || isEnterprise);
  expect(own === null).toBe(store === null);
});
