// A directory under watch: every new entry is noticed, also one in the same tick of the kernel's clock, or in a directory made anew.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { directoryChanges } from '../../../src/measure/sampler/directory-changes.ts';

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
const watch = () => directoryChanges(directory, () => now);

it('says so once, when the change is old enough to be alone', () => {
  mkdirSync(directory);
  changedAt(1_000);
  now = 2_000_000;
  const isChanged = watch();
  expect([isChanged(), isChanged(), isChanged()]).toEqual([true, false, false]);
  changedAt(1_500);
  expect([isChanged(), isChanged()]).toEqual([true, false]);
});

it('looks again while the change is young: another may bear the same time', () => {
  mkdirSync(directory);
  changedAt(1_000);
  now = 1_000_900;
  const isChanged = watch();
  expect([isChanged(), isChanged()]).toEqual([true, true]);
  now = 1_001_000;
  expect(isChanged()).toBe(false);
});

it('is quiet while there is no directory, and awake when there is one', () => {
  const isChanged = watch();
  expect([isChanged(), isChanged()]).toEqual([false, false]);
  mkdirSync(directory);
  expect(isChanged()).toBe(true);
});

it('notices a directory that was removed and made anew', () => {
  mkdirSync(directory);
  changedAt(1_000);
  now = 2_000_000;
  const isChanged = watch();
  isChanged();
  rmSync(directory, { recursive: true });
  mkdirSync(directory);
  writeFileSync(join(directory, 'file'), '');
  changedAt(1_000);
  // Once for the one that is gone, then for its successor.
  expect([isChanged(), isChanged()]).toEqual([false, true]);
});
