// Files of a machine where the job may have put something else in their place.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileText } from '../../../../src/account/grid/place/file-text.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'file-text-'));
  writeFileSync(join(directory, 'plain'), 'Europe/Paris\n');
  symlinkSync('plain', join(directory, 'link'));
  execFileSync('mkfifo', [join(directory, 'fifo')]);
  for (const [name, bytes] of [
    ['largest', 1_048_576],
    ['larger', 1_048_577],
  ] as const) {
    writeFileSync(join(directory, name), '');
    truncateSync(join(directory, name), bytes);
  }
});
afterAll(() => rmSync(directory, { recursive: true }));

it.each([
  ['plain', 'Europe/Paris\n'],
  ['link', 'Europe/Paris\n'],
  ['gone', ''],
  ['.', ''],
  ['fifo', ''],
  ['largest', '\0'.repeat(1_048_576)],
  ['larger', ''],
])('%s', (name, text) => {
  expect(fileText(join(directory, name)) === text).toBe(true);
});

it('what the kernel shows, whose stated size is another', () => {
  expect(fileText('/proc/self/comm')).toMatch(/^.{1,15}\n$/);
  expect(fileText('/dev/zero')).toBe('');
});
