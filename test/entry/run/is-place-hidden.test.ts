// The place is hidden where the base says so, and where nobody could read what the base says and the workspace does.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unreadBase } from '../../../src/entry/run/base/base.ts';
import { isPlaceHidden } from '../../../src/entry/run/is-place-hidden.ts';
import { readWorkflowRun } from '../../../src/entry/run/workflow-run.ts';
import { parseConfig } from '../../../src/review/budget/parse-config.ts';

const PATH = '.github/carbon.yml';
const PUBLIC = 'version: 1\nprivacy: public\n';

it.each<[string, { readonly base: string | null | 'unread'; readonly workspace: string | null }, boolean]>([
  ['the base says so', { base: PUBLIC, workspace: null }, true],
  ['the base says nothing, a pull request does', { base: 'version: 1\n', workspace: PUBLIC }, false],
  ['the base has no config, a pull request does', { base: null, workspace: PUBLIC }, false],
  ['an outage, and the workspace says so', { base: 'unread', workspace: PUBLIC }, true],
  ['an outage, and a broken file says so', { base: 'unread', workspace: `}{\n${PUBLIC}` }, true],
  [
    'an outage, and the workspace speaks of it only',
    { base: 'unread', workspace: '# privacy: public\n' },
    false,
  ],
  ['an outage, and nothing is checked out', { base: 'unread', workspace: null }, false],
])('%s', (_, { base, workspace }, expected) => {
  const directory = mkdtempSync(join(tmpdir(), 'place-'));
  mkdirSync(join(directory, '.github'));
  if (workspace !== null) writeFileSync(join(directory, PATH), workspace);
  const run = readWorkflowRun({ GITHUB_WORKSPACE: directory }, null);
  const isConfigKnown = base !== 'unread';
  const config = base === null || base === 'unread' ? null : parseConfig(base);
  expect(isPlaceHidden({ ...unreadBase(run), config, isConfigKnown }, run, PATH)).toBe(expected);
});
