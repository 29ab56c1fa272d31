// Paths of the command line are those of the directory it was typed in: the sampler that opens them runs in another one.
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { COMMON_OPTIONS, parseArguments } from '../../../src/entry/command/arguments.ts';
import { readSettings } from '../../../src/entry/command/settings.ts';

const metersOf = (...words: readonly string[]) => readSettings(parseArguments(words, COMMON_OPTIONS)).meters;

test.each([
  ['a relative path', './lib/libnvidia-ml.so.1', resolve('lib/libnvidia-ml.so.1')],
  ['an absolute path', '/opt/driver/libnvidia-ml.so.1', '/opt/driver/libnvidia-ml.so.1'],
  ['a name is left to the loader', 'libnvidia-ml.so.1', 'libnvidia-ml.so.1'],
])('--nvml: %s', (_, given, expected) => {
  expect(metersOf('--nvml', given).nvmlPath).toBe(expected);
});

test('--sysroot: a relative directory', () => {
  expect(metersOf('--sysroot', 'captured/box').sysroot).toBe(resolve('captured/box'));
});
