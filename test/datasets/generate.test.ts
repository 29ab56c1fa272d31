// The committed tables are what the generator writes, byte for byte, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generateDatasets } from '../../scripts/datasets/generate.ts';
import { DATASETS_DIRECTORY } from './open-datasets.ts';

const generated = generateDatasets();

it.each([...generated.keys()])('%s is up to date (else: npm run datasets)', (path) => {
  expect(readFileSync(join(DATASETS_DIRECTORY, path), 'utf8')).toBe(generated.get(path));
});

it('every table has its folder with an origin beside it', () => {
  const folders = readdirSync(DATASETS_DIRECTORY, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  expect(folders.map((name) => `${name}/${name}.json`)).toEqual(
    [...generated.keys()].filter((path) => path !== 'version.json').sort(),
  );
  for (const folder of folders) {
    expect(readFileSync(join(DATASETS_DIRECTORY, folder, 'SOURCE.md'), 'utf8')).toMatch(/\| retrieved +\|/);
  }
});

it('the share-alike tables carry their licence', () => {
  expect(readFileSync(join(DATASETS_DIRECTORY, 'zones', 'LICENSE'), 'utf8')).toMatch(
    /Contains information from Electricity Maps, .* Open Database License/,
  );
  expect(readFileSync(join(DATASETS_DIRECTORY, 'countries', 'LICENSE'), 'utf8')).toMatch(/Ember/);
});
