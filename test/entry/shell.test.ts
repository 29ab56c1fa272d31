// The `run` input becomes the program and arguments that a workflow's own `run:` step would have.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shellCommand } from '../../src/entry/shell.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'shell-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

it.each<[string | null, readonly string[]]>([
  [null, ['bash', '-e', 'run.sh']],
  ['bash', ['bash', '--noprofile', '--norc', '-eo', 'pipefail', 'run.sh']],
  ['sh', ['sh', '-e', 'run.sh']],
  ['python', ['python', 'run.py']],
  ['pwsh', ['pwsh', '-command', ". 'run.ps1'"]],
  ['perl -w {0}', ['perl', '-w', 'run']],
  ['env A={0} sh {0}', ['env', 'A=run', 'sh', 'run']],
])('shell %s', (shell, expected) => {
  const words = shellCommand('echo $HOME', shell, directory);
  expect(words.map((word) => word.replaceAll(`${directory}/`, ''))).toEqual(expected);
});

it('the script is private, and ends in a line feed', () => {
  const [, , path = ''] = shellCommand('exit 3', null, directory);
  expect(readFileSync(path, 'utf8')).toBe('exit 3\n');
  expect(statSync(path).mode & 0o777).toBe(0o700);
});

it.each(['fish', 'perl', '{0}', 'toString', 'constructor'])('shell %s is refused', (shell) => {
  expect(() => shellCommand('true', shell, directory)).toThrow(
    expect.objectContaining({ code: 'bad-input', hint: expect.stringContaining('{0}') }),
  );
});
