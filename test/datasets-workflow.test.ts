// What a hostile package can put into the proposed change of tables: the very lines of the workflow that refuse the rest.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const { propose } = parse(readFileSync(join(root, '.github/workflows/datasets.yml'), 'utf8')).jobs;
const script: string = propose.steps[1].run;
const check = script.slice(script.indexOf("others='"), script.indexOf('{\n  echo "@tgwf'));

let directory: string;
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd: directory });
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(join(directory, name), change(readFileSync(join(directory, name), 'utf8')));

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'proposal-'));
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(root, name), join(directory, name));
  mkdirSync(join(directory, 'datasets'));
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'before');
  // What every proposal does.
  edit('package.json', (text) => text.replace(/("@tgwf\/co2": ")[^"]+/, '$199.0.0'));
  edit('package-lock.json', (text) => text.replaceAll(/("@tgwf\/co2": ")[^"]+/g, '$199.0.0'));
  writeFileSync(join(directory, 'datasets/zones.json'), '{}');
});
afterEach(() => rmSync(directory, { recursive: true }));

it.each<[string, boolean, () => void]>([
  ['tables and a version are taken', true, () => {}],
  [
    'a script',
    false,
    () => edit('package.json', (text) => text.replace('"scripts": {', '"scripts": { "postinstall": "x",')),
  ],
  [
    'another package',
    false,
    () => edit('package-lock.json', (text) => text.replace('"node_modules/undici"', '"node_modules/undlci"')),
  ],
  [
    'another place to load the package from',
    false,
    () =>
      edit('package-lock.json', (text) =>
        text.replace(
          '"node_modules/@tgwf/co2": {',
          '"node_modules/@tgwf/co2": { "resolved": "https://example.org/co2.tgz",',
        ),
      ),
  ],
  ['no JSON', false, () => appendFileSync(join(directory, 'package.json'), '}')],
  ['a link', false, () => symlinkSync('/etc/passwd', join(directory, 'datasets/more.json'))],
  ['a program', false, () => writeFileSync(join(directory, 'datasets/more.sh'), '', { mode: 0o755 })],
])('%s', (_, isTaken, spoil) => {
  spoil();
  git('add', '--all');
  const { status } = spawnSync('bash', ['-c', `set -euo pipefail\n${check}`], { cwd: directory });
  expect(status === 0).toBe(isTaken);
});
