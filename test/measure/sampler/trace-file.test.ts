// Appending to the trace: whole lines even after a torn one, and a refusal instead of an exception.
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTraceFile } from '../../../src/measure/sampler/trace-file.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'trace-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

it('appends lines, for the owner alone', () => {
  const path = join(directory, 'trace.ndjson');
  const file = openTraceFile(path);
  expect([file.append('a\n'), file.append('b\n')]).toEqual([true, true]);
  file.close();
  expect(readFileSync(path, 'utf8')).toBe('a\nb\n');
  expect(statSync(path).mode & 0o077).toBe(0);
});

it('two writers take turns, and a line torn by a third costs neither', () => {
  const path = join(directory, 'trace.ndjson');
  const [one, two] = [openTraceFile(path), openTraceFile(path)];
  one.append('a\n');
  appendFileSync(path, '{"torn":');
  two.append('b\n');
  one.append('c\n');
  one.close();
  two.close();
  expect(readFileSync(path, 'utf8')).toBe('a\n{"torn":\nb\nc\n');
});

it('a directory that is not there yet is retried, not fatal', () => {
  const path = join(directory, 'later', 'trace.ndjson');
  const file = openTraceFile(path);
  expect(file.append('a\n')).toBe(false);
  mkdirSync(join(directory, 'later'));
  expect(file.append('a\n')).toBe(true);
  file.close();
});

it('a device without room says so', () => {
  const file = openTraceFile('/dev/full');
  expect([file.append('a\n'), file.append('a\n')]).toEqual([false, false]);
});
