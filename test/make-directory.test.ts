// Directories are made with what is missing above them; a place where none can be made is an error at once, never a wait.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDirectory } from '../src/make-directory.ts';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

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

  it('that somebody else makes at the same moment', async () => {
    const module = JSON.stringify(new URL('../src/make-directory.ts', import.meta.url).href);
    const maker = `
      const { makeDirectory } = await import(${module});
      for (let at = 0; at < 500; at++) makeDirectory(\`\${process.argv[1]}/\${at}/a/b/c\`, 0o700);
    `;
    const words = ['--import', loader, '--input-type=module', '-e', maker, root];
    const makers = [1, 2].map(() => spawn(process.execPath, words, { stdio: 'ignore' }));
    const codes = await Promise.all(makers.map((one) => once(one, 'exit')));
    expect(codes).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  it.each([
    ['in /proc, where Node would try for ever', '/proc/nowhere/a', 'ENOENT'],
    ['below a file', 'file/a', 'EEXIST'],
    ['a file', 'file', 'EEXIST'],
  ])('none %s', (_, path, code) => {
    writeFileSync(join(root, 'file'), '');
    const place = path.startsWith('/') ? path : join(root, path);
    expect(() => makeDirectory(place, 0o700)).toThrow(expect.objectContaining({ code }));
  });
});
