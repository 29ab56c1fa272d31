// Which silent job is recovered at once, and which is left to a post step that may still be at work.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isAbandoned } from '../../../src/entry/run/abandoned.ts';
import type { EndReason } from '../../../src/measure/trace/record.ts';

const NOW_MS = Date.UTC(2026, 10, 21);

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'job-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const touch = (name: string, agoS: number) => {
  const path = join(directory, name);
  writeFileSync(path, '');
  utimesSync(path, NOW_MS / 1_000 - agoS, NOW_MS / 1_000 - agoS);
};

it.each<[string, EndReason | null, Readonly<Record<string, number>>, boolean]>([
  ['its worker went away', 'worker-gone', { 'trace.ndjson': 0 }, true],
  ['a signal ended it', 'signal', { 'trace.ndjson': 0, stop: 0 }, true],
  ['post has stopped it a minute ago', 'stop', { 'trace.ndjson': 60, stop: 61 }, false],
  ['post stopped it and never came to its end', 'stop', { 'trace.ndjson': 121, stop: 121 }, true],
  ['it was killed just now', null, { 'trace.ndjson': 119 }, false],
  ['it was killed, and post begins just now', null, { 'trace.ndjson': 500, stop: 5 }, false],
  ['it was killed long ago', null, { 'trace.ndjson': 121 }, true],
])('%s: %#', (_, reason, files, abandoned) => {
  for (const [name, agoS] of Object.entries(files)) touch(name, agoS);
  const end = reason === null ? null : ({ k: 'end', t: 1, reason } as const);
  expect(isAbandoned(directory, end, NOW_MS)).toBe(abandoned);
});
