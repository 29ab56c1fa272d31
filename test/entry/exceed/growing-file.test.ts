// What is new in a file that grows: whole lines, each once, however the writes fall.
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { growingFile } from '../../../src/entry/exceed/growing-file.ts';

let directory = '';
const path = () => join(directory, 'file');
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'growing-file-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

it('a line comes when its end has come, and once', () => {
  writeFileSync(path(), 'one\ntw');
  const { newLines } = growingFile(path());
  expect(newLines()).toEqual(['one']);
  expect(newLines()).toEqual([]);
  appendFileSync(path(), 'o\nthree\n');
  expect(newLines()).toEqual(['two', 'three']);
});

it('a file that was cut is refused', () => {
  writeFileSync(path(), 'one\n');
  const { newLines } = growingFile(path());
  newLines();
  writeFileSync(path(), '');
  expect(newLines).toThrow(`${path()} is shorter than it was.`);
});

it('however a text is cut into writes, its lines are the same', () => {
  const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\n', ' '));
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 20 }),
      fc.array(fc.nat(9), { minLength: 1 }),
      (lines, lengths) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
        writeFileSync(path(), '');
        const { newLines } = growingFile(path());
        const read: string[] = [];
        for (let at = 0, write = 0; at < bytes.length; write += 1) {
          const length = (lengths[write % lengths.length] ?? 0) + 1;
          appendFileSync(path(), bytes.subarray(at, at + length));
          at += length;
          read.push(...newLines());
        }
        expect(read).toEqual(lines);
      },
    ),
    { numRuns: 50 },
  );
});
