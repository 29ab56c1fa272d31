// A directory that is kept under watch: every new entry is noticed, also one in the same tick of the kernel's clock, or in a directory made anew.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepDirectory } from '../../../src/measure/sampler/kept-directory.ts';

let place = '';
let directory = '';
let now = 0;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'watch-'));
  directory = join(place, 'd');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Sets the directory's own time, in seconds. */
const changedAt = (seconds: number) => utimesSync(directory, seconds, seconds);
const watch = () => keepDirectory(directory, () => now);

it('is said to be changed once, when the change is old enough to be alone', () => {
  mkdirSync(directory);
  changedAt(1_000);
  now = 2_000_000;
  const look = watch();
  expect([look(), look(), look()]).toEqual(['changed', 'same', 'same']);
  changedAt(1_500);
  expect([look(), look()]).toEqual(['changed', 'same']);
});

it('is changed again while the change is young: another may bear the same time', () => {
  mkdirSync(directory);
  changedAt(1_000);
  now = 1_001_900;
  const look = watch();
  expect([look(), look()]).toEqual(['changed', 'changed']);
  now = 1_002_000;
  expect(look()).toBe('same');
});

it('is gone until it comes', () => {
  const look = watch();
  expect([look(), look()]).toEqual(['gone', 'gone']);
  mkdirSync(directory);
  expect(look()).toBe('changed');
});

it('is gone once it was removed, and found again when it is made anew', () => {
  mkdirSync(directory);
  changedAt(1_000);
  now = 2_000_000;
  const look = watch();
  look();
  rmSync(directory, { recursive: true });
  mkdirSync(directory);
  writeFileSync(join(directory, 'file'), '');
  changedAt(1_000);
  // Once for the one that is gone, then for its successor.
  expect([look(), look()]).toEqual(['gone', 'changed']);
});
