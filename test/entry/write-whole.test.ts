// A file is written whole, and what another user has put where its draft goes is not written through.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from '../../src/entry/write-whole.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'whole-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

it.each(['file', 'file.part'])('a link called %s is replaced, and its target stays as it is', (name) => {
  const target = join(directory, 'target');
  writeFileSync(target, 'precious');
  symlinkSync(target, join(directory, name));
  writeWhole(join(directory, 'file'), 'text');
  expect(readFileSync(join(directory, 'file'), 'utf8')).toBe('text');
  expect(readFileSync(target, 'utf8')).toBe('precious');
  expect(readdirSync(directory).toSorted()).toEqual(['file', 'target']);
});

it('is its owner’s alone', () => {
  writeWhole(join(directory, 'file'), '');
  expect((statSync(join(directory, 'file')).mode & 0o777).toString(8)).toBe('600');
});

it('that cannot take its place leaves no draft', () => {
  mkdirSync(join(directory, 'file'));
  expect(() => writeWhole(join(directory, 'file'), 'text')).toThrow();
  expect(existsSync(join(directory, 'file.part'))).toBe(false);
});
