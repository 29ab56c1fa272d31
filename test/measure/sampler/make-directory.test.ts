// Directories are made with what is missing above them; a place where none can be made is an error at once, never a wait.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDirectory } from '../../../src/measure/sampler/make-directory.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'make-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a directory', () => {
  it.each([
    ['one level', 'a'],
    ['what is missing above it', 'a/b/c'],
    ['what is there already', '.'],
  ])('%s', (_, path) => {
    makeDirectory(join(root, path), 0o700);
    expect(statSync(join(root, path)).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['in /proc, where Node would try for ever', '/proc/nowhere/a', 'ENOENT'],
    ['below a file', 'file/a', 'ENOTDIR'],
    ['a file', 'file', 'EEXIST'],
  ])('none %s', (_, path, code) => {
    writeFileSync(join(root, 'file'), '');
    const place = path.startsWith('/') ? path : join(root, path);
    expect(() => makeDirectory(place, 0o700)).toThrow(expect.objectContaining({ code }));
  });
});
