// The commit of the checkout, read without git: every usual form, and null for what is forged or missing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readWorkspaceHead } from '../../../../src/entry/run/base/workspace-head.ts';

const SHA = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);

let workspace = '';
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

it.each<[string, Readonly<Record<string, string>>, string | null]>([
  ['detached, as checkout leaves it', { HEAD: `${SHA}\n` }, SHA],
  ['SHA-256', { HEAD: 'c'.repeat(64) }, 'c'.repeat(64)],
  ['on a branch', { HEAD: 'ref: refs/heads/main\n', 'refs/heads/main': `${SHA}\n` }, SHA],
  [
    'on a packed branch',
    {
      HEAD: 'ref: refs/heads/main\n',
      'packed-refs': `# pack-refs with: peeled\n${OTHER} refs/heads/main-2\n${SHA} refs/heads/main\n^${OTHER}\n`,
    },
    SHA,
  ],
  [
    'loose before packed',
    { HEAD: 'ref: refs/heads/m', 'refs/heads/m': SHA, 'packed-refs': `${OTHER} refs/heads/m\n` },
    SHA,
  ],
  ['an unborn branch', { HEAD: 'ref: refs/heads/main\n' }, null],
  ['a way out of the repository', { HEAD: 'ref: refs/../../secret', '../secret': SHA }, null],
  ['an upper-case id', { HEAD: SHA.toUpperCase() }, null],
  ['nonsense', { HEAD: 'main' }, null],
  ['no checkout', {}, null],
])('%s', (_, files, expected) => {
  for (const [name, text] of Object.entries(files)) {
    const path = join(workspace, '.git', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(readWorkspaceHead(workspace)).toBe(expected);
});

it('no workspace', () => expect(readWorkspaceHead(null)).toBeNull());
