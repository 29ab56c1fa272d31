// Many files of one hostile archive: one cap for all, names that are never paths, links and folders that are no files.
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipEntries } from '../../src/github/zip-entries.ts';

const LIMITS = { maxEntries: 8, maxBytes: 100 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const packed = (files: Parameters<typeof zipSync>[0]): Buffer => Buffer.from(zipSync(files));
const all = (name: string): string | null => name;
const read = (zip: Buffer, wanted = all): Record<string, string> =>
  Object.fromEntries(
    [...zipEntries(zip, wanted, LIMITS)].map(([name, content]) => [name, Buffer.from(content).toString()]),
  );

/** Unix file types in the upper half of the external attributes (stat(2)). */
const mode = (type: number) => ({ os: 3, attrs: (type | 0o777) * 65_536 }) as const;
const [LINK, REGULAR] = [0o120_000, 0o100_000];

describe('zipEntries', () => {
  test('gives every wanted file under the key it is wanted by', () => {
    const zip = packed({
      'repo-1/a.json': bytes('1'),
      'repo-1/b/c.json': bytes('2'),
      'repo-1/d.md': bytes('3'),
    });
    const inside = (name: string): string | null =>
      name.endsWith('.json') ? name.slice('repo-1/'.length) : null;
    expect(read(zip, inside)).toEqual({ 'a.json': '1', 'b/c.json': '2' });
  });

  test('hands out hostile names as text, for the caller to refuse', () => {
    const zip = packed({ '../../etc/passwd': bytes('x'), '/abs': bytes('y') });
    expect(Object.keys(read(zip))).toEqual(['../../etc/passwd', '/abs']);
  });

  test('never lists a symbolic link or a folder as a file', () => {
    const zip = packed({
      link: [bytes('/etc/passwd'), mode(LINK)],
      'folder/': [bytes(''), {}],
      file: [bytes('1'), mode(REGULAR)],
    });
    expect(read(zip)).toEqual({ file: '1' });
  });

  test('of two files under one key the first is meant', () => {
    const zip = packed({ a: bytes('1'), b: bytes('2') });
    expect(read(zip, () => 'same')).toEqual({ same: '1' });
  });

  test.each([
    ['files that together are too large', packed({ a: bytes('x'.repeat(60)), b: bytes('x'.repeat(60)) })],
    ['one bomb', packed({ a: new Uint8Array(1_000_000) })],
    ['too many entries', packed(Object.fromEntries([...'abcdefghi'].map((name) => [name, bytes('')])))],
    ['no archive', Buffer.from('hello')],
  ])('refuses %s', (_, zip) => {
    expect(() => zipEntries(zip, all, LIMITS)).toThrow();
  });

  test('the cap is exact', () => {
    expect(read(packed({ a: bytes('x'.repeat(60)), b: bytes('x'.repeat(40)), c: bytes('') })).c).toBe('');
  });
});
