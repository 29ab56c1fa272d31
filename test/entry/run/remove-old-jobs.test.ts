// Old directories go, whatever they hold; a young, a living and our own stay, and so does everything that the runner removes itself.
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeOldJobs } from '../../../src/entry/run/remove-old-jobs.ts';
import { ownNamespace } from '../../../src/measure/sampler/handle.ts';
import { readProcess } from '../../../src/measure/sampler/process-stat.ts';

const NOW_MS = Date.UTC(2026, 10, 21);
const DAY_S = 86_400;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'state-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function job(name: string, agoDays: number, files: Readonly<Record<string, string>>): string {
  const directory = join(root, name);
  mkdirSync(directory);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(directory, file), text);
  const at = NOW_MS / 1_000 - agoDays * DAY_S;
  for (const file of Object.keys(files)) utimesSync(join(directory, file), at, at);
  utimesSync(directory, at, at);
  return directory;
}

const clean = (outlivesJob: boolean) =>
  removeOldJobs({ root, directory: join(root, 'own'), outlivesJob }, NOW_MS, (text) => {
    throw new Error(text);
  });

const alive = () => {
  const { pid, startTime } = readProcess(process.pid) ?? {};
  return JSON.stringify({ pid, start_time: startTime, pid_namespace: ownNamespace() });
};

it.each<[string, number, Readonly<Record<string, string>>, boolean]>([
  ['concluded long ago', 8, { 'receipt.json': '{}', 'trace.ndjson': '' }, false],
  ['never concluded', 8, { 'trace.ndjson': '', 'job.json': '{}' }, false],
  ['empty', 8, {}, false],
  ['of this week', 6, { 'receipt.json': '{}' }, true],
])('%s', (_, agoDays, files, stays) => {
  const directory = job('other', agoDays, files);
  clean(true);
  expect(existsSync(directory)).toBe(stays);
});

it('what is written in an old directory makes it young', () => {
  const directory = job('other', 8, { 'trace.ndjson': '' });
  utimesSync(join(directory, 'trace.ndjson'), NOW_MS / 1_000, NOW_MS / 1_000);
  clean(true);
  expect(existsSync(directory)).toBe(true);
});

it('a living sampler, our own directory and files of others stay', () => {
  const kept = [job('alive', 8, { 'sampler.json': alive() }), job('own', 8, {})];
  writeFileSync(join(root, 'note.txt'), '');
  clean(true);
  expect([...kept, join(root, 'note.txt')].filter((path) => !existsSync(path))).toEqual([]);
});

it('without a state directory the runner clears the place', () => {
  const directory = job('other', 8, {});
  clean(false);
  expect(existsSync(directory)).toBe(true);
});
