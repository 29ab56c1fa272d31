// The `run` input becomes the program and arguments that a workflow's own `run:` step would have.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shellCommand } from '../../src/entry/shell.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'shell-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const command = (text: string, shell: string | null, path = process.env.PATH) =>
  shellCommand({ text, shell, directory, path });

it.each<[string | null, readonly string[]]>([
  [null, ['bash', '-e', 'run.sh']],
  ['bash', ['bash', '--noprofile', '--norc', '-eo', 'pipefail', 'run.sh']],
  ['sh', ['sh', '-e', 'run.sh']],
  ['python', ['python', 'run.py']],
  ['pwsh', ['pwsh', '-command', ". 'run.ps1'"]],
  ['perl -w {0}', ['perl', '-w', 'run']],
  ['env A={0} sh {0}', ['env', 'A=run', 'sh', 'run']],
])('shell %s', (shell, expected) => {
  const words = command('echo $HOME', shell);
  expect(words.map((word) => word.replaceAll(`${directory}/`, ''))).toEqual(expected);
});

it('the script is private, and ends in a line feed', () => {
  const [, , path = ''] = command('exit 3', null);
  expect(readFileSync(path, 'utf8')).toBe('exit 3\n');
  expect(statSync(path).mode & 0o777).toBe(0o700);
});

it('PowerShell fails where a cmdlet or a program has failed', () => {
  const [, , sourced = ''] = command('./train', 'pwsh');
  expect(readFileSync(sourced.slice(3, -1), 'utf8')).toBe(
    "$ErrorActionPreference = 'stop'\n./train\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }\n",
  );
});

it('a shell that is not named is bash where PATH has one, else sh', () => {
  expect(command('true', null, `/nowhere:${directory}`)[0]).toBe('sh');
  expect(command('true', null, '')[0]).toBe('sh');
  writeFileSync(join(directory, 'bash'), '', { mode: 0o755 });
  expect(command('true', null, `/nowhere:${directory}`).slice(0, 2)).toEqual(['bash', '-e']);
});

it.each(['fish', 'perl', '{0}', 'toString', 'constructor'])('shell %s is refused', (shell) => {
  expect(() => command('true', shell)).toThrow(
    expect.objectContaining({ code: 'bad-input', hint: expect.stringContaining('{0}') }),
  );
});
