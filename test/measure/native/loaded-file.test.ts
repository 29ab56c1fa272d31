// What /proc/self/maps tells: the library file that was loaded, and the C library of the process.
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../src/measure/native/library.ts';
import { isMusl, loadedFile } from '../../../src/measure/native/loaded-file.ts';

const line = (path: string) =>
  `7f3c2a000000-7f3c2a021000 r-xp 00000000 08:01 1234                       ${path}`;
const GLIBC = [
  line('/usr/bin/node'),
  line('/lib/x86_64-linux-gnu/libc.so.6'),
  '7ffd0000-7ffe0000 rw-p 0 00:00 0 [stack]',
];

describe('the loaded file', () => {
  it.each<[string, string[], string, string | null]>([
    [
      'by soname',
      [line('/usr/lib/libnvidia-ml.so.580.65.06')],
      'libnvidia-ml.so.1',
      '/usr/lib/libnvidia-ml.so.580.65.06',
    ],
    [
      'by path',
      [line('/opt/stub/libnvidia-ml.so.1')],
      '/opt/stub/libnvidia-ml.so.1',
      '/opt/stub/libnvidia-ml.so.1',
    ],
    [
      'replaced since',
      [line('/usr/lib/libnvidia-ml.so.1 (deleted)')],
      'libnvidia-ml.so.1',
      '/usr/lib/libnvidia-ml.so.1',
    ],
    [
      'by path beside another of the same name',
      [line('/usr/lib/libnvidia-ml.so.580'), line('/opt/libnvidia-ml.so.1')],
      '/opt/libnvidia-ml.so.1',
      '/opt/libnvidia-ml.so.1',
    ],
    ['not there', [], 'libnvidia-ml.so.1', null],
  ])('%s', (_, lines, name, expected) => {
    expect(loadedFile([...GLIBC, ...lines].join('\n'), name)).toBe(expected);
  });
});

describe('musl', () => {
  it.each([
    ['Alpine', [line('/lib/ld-musl-x86_64.so.1')], true],
    ['Debian', GLIBC, false],
    ['maps that cannot be read', [], false],
  ])('%s', (_, lines, expected) => {
    expect(isMusl(lines.join('\n'))).toBe(expected);
  });
});

describe('a library that cannot be opened is an absence', () => {
  it.each([
    ['missing', '/nowhere/libnvidia-ml.so.1', 'no-library'],
    ['no library at all', import.meta.filename, 'no-library'],
  ])('%s', (_, path, code) => {
    expect(openLibrary(path, 'nvml')).toMatchObject({
      source: 'nvml',
      code,
      hint: expect.stringContaining(path),
    });
  });
});
