// What a job may put where we look cannot stop us: regular files up to a limit are read, everything else is one sentence at once.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSmallFile } from '../../src/entry/read-small-file.ts';

const MIB = 1_048_576;

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'small-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

it.each([
  ['empty', ''],
  ['text', 'größer\n'],
  ['the largest', 'x'.repeat(MIB)],
])('reads a file: %s', (_, text) => {
  const path = join(directory, 'file');
  writeFileSync(path, text);
  expect(readSmallFile(path)).toBe(text);
});

it('reads a pseudo file, whose size is said to be 0', () => {
  expect(readSmallFile('/proc/self/stat')).toContain(String(process.pid));
});

it('refuses one byte more than the limit', () => {
  const path = join(directory, 'file');
  writeFileSync(path, 'x'.repeat(MIB + 1));
  expect(() => readSmallFile(path)).toThrow('is larger than 1 MiB.');
  expect(readSmallFile(path, 2 * MIB)).toHaveLength(MIB + 1);
});

it('refuses a FIFO without waiting for its writer, and endless devices', () => {
  const path = join(directory, 'fifo');
  execFileSync('mkfifo', [path]);
  symlinkSync('/dev/zero', join(directory, 'zero'));
  expect(() => readSmallFile(path)).toThrow('is not a regular file.');
  expect(() => readSmallFile(join(directory, 'zero'))).toThrow('is not a regular file.');
  expect(() => readSmallFile(directory)).toThrow('is not a regular file.');
  expect(() => readSmallFile(join(directory, 'none'))).toThrow('ENOENT');
});
