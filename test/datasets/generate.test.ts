// The committed tables are what the generator writes, byte for byte, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { generateDatasets } from '../../scripts/datasets/generate.ts';
import { DATASETS_DIRECTORY } from './open-datasets.ts';

const generated = generateDatasets();

it.each([...generated.keys()])('%s is up to date (else: npm run datasets)', (path) => {
  expect(readFileSync(join(DATASETS_DIRECTORY, path), 'utf8')).toBe(generated.get(path));
});

it('nothing else lies there, and every folder says where its tables come from', () => {
  const files = readdirSync(DATASETS_DIRECTORY, { recursive: true, encoding: 'utf8' });
  expect(files.filter((path) => path.endsWith('.json')).sort()).toEqual([...generated.keys()].sort());
  for (const folder of new Set([...generated.keys()].filter((path) => path.includes('/')).map(dirname))) {
    const source = readFileSync(join(DATASETS_DIRECTORY, folder, 'SOURCE.md'), 'utf8');
    expect(source, folder).toMatch(/\| origin\b/);
    expect(source, folder).toMatch(/\| retrieved +\|/);
    expect(readFileSync(join(DATASETS_DIRECTORY, 'README.md'), 'utf8')).toContain(`\`${folder}\``);
  }
});

it('every table says what its figures are', () => {
  for (const [path, content] of generated) {
    if (path === 'version.json') continue;
    const table = JSON.parse(content);
    for (const field of ['generatedFrom', 'retrieved', 'licence', 'unit', 'scope', 'basis'])
      expect(table[field], `${path} ${field}`).toMatch(/./);
  }
});

it.each([
  ['zones', /Contains information from Electricity Maps, .* Open Database License/],
  ['countries', /Ember.*[\s\S]*CC BY 4\.0[\s\S]*CC BY-SA 4\.0/],
  [
    'gcp-operational',
    /Copyright Google LLC[\s\S]*Changes made[\s\S]*Apache License\n +Version 2\.0[\s\S]*END OF TERMS/,
  ],
  ['fuel-factors', /MIT License[\s\S]*Copyright \(c\) 2015-2016 Olivier Corradi/],
  ['cpu-tdp', /MIT License[\s\S]*Copyright \(c\) 2023 Code Carbon NGO/],
])('%s carries the notice that its licence asks for', (folder, notice) => {
  expect(readFileSync(join(DATASETS_DIRECTORY, folder, 'LICENSE'), 'utf8')).toMatch(notice);
});
