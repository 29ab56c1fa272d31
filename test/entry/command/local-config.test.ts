// A configuration named on the command line is refused where a region in it names no place.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLocalConfig } from '../../../src/entry/command/local-config.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'local-config-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function configOf(region: string) {
  const path = join(directory, 'carbon.yml');
  writeFileSync(path, `version: 1\nregion: ${region}\n`);
  return () => readLocalConfig(path);
}

it.each(['FR', 'auto', '"@.github/regions.yml"', '{ "gpu-eu-*": DE, "*": aws:eu-west-3 }'])(
  '%s is read',
  (region) => {
    expect(configOf(region)().region).not.toBeNull();
  },
);

it.each([
  ['XX', '"XX" in '],
  ['{ "gpu-eu-*": DE, "*": mars }', '"mars" in '],
])('%s is refused with the file that states it', (region, start) => {
  expect(configOf(region)).toThrow(`${start}${join(directory, 'carbon.yml')} is not a region`);
});
