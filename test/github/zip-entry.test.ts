// Hostile archives: sizes that lie, paths, too many entries, damage; and the round trip with a well-known zip library.
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipEntry } from '../../src/github/zip-entry.ts';

const LIMITS = { maxEntries: 4, maxBytes: 1_000 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (files: Record<string, Uint8Array>, level: 0 | 6 = 6): Buffer =>
  Buffer.from(zipSync(files, { level }));

/** Overwrites the declared size in the central directory, where readers look for it. */
function declaring(archive: Buffer, size: number): Buffer {
  const central = archive.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  archive.writeUInt32LE(size, central + 24);
  return archive;
}

describe('zipEntry', () => {
  test.each([
    ['deflated', 6],
    ['stored', 0],
  ] as const)('reads one of several files, %s', (_, level) => {
    const archive = zip({ 'other.json': bytes('no'), 'bundle.json': bytes('{"a":1}') }, level);
    expect(Buffer.from(zipEntry(archive, 'bundle.json', LIMITS)).toString()).toBe('{"a":1}');
  });

  test('law: what a zip library packs comes back', () => {
    const limits = { maxEntries: 4, maxBytes: 10_000 };
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 5_000 }),
        fc.constantFrom(0 as const, 6 as const),
        (content, level) => {
          expect(Buffer.from(zipEntry(zip({ a: content }, level), 'a', limits))).toEqual(
            Buffer.from(content),
          );
        },
      ),
    );
  });

  test('law: any damage is an error or the content, never more than the cap', () => {
    const good = zip({ a: bytes('hello '.repeat(50)) });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, value) => {
        const damaged = Buffer.from(good);
        damaged[at] = value;
        try {
          expect(zipEntry(damaged, 'a', LIMITS).length).toBeLessThanOrEqual(LIMITS.maxBytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });

  test.each<[string, Buffer]>([
    ['a bomb that declares its size', zip({ a: new Uint8Array(1_000_000) })],
    ['a bomb that declares ten bytes', declaring(zip({ a: new Uint8Array(1_000_000) }), 10)],
    ['a stored file over the cap', zip({ a: new Uint8Array(1_001) }, 0)],
    ['too many entries', zip(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, bytes('')])))],
    ['another path to the name', zip({ '../a': bytes('x'), './a': bytes('x') })],
    ['cut off', zip({ a: bytes('hello') }).subarray(0, 40)],
    ['empty', Buffer.alloc(0)],
    ['not a zip', Buffer.from('hello, this is some text and no archive')],
  ])('refuses %s', (_, archive) => {
    expect(() => zipEntry(archive, 'a', LIMITS)).toThrow();
  });

  test('says what is wrong with the archive, and nothing of buffers', () => {
    const bomb = zip({ a: new Uint8Array(1_000_000) });
    expect(() => zipEntry(bomb, 'a', LIMITS)).toThrow(
      /^the archive is damaged, or inflates to more than it may$/,
    );
  });
});
