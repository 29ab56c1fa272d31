// The page that a pull request with newer tables shows: largest changes first, halved as large as doubled, and nothing that is not one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareGenerations } from '../../scripts/datasets/compare.ts';
import { generateDatasets } from '../../scripts/datasets/generate.ts';
import { olderGeneration } from '../../scripts/datasets/older-generation.ts';
import { DATASETS_DIRECTORY } from './open-datasets.ts';

const zones = (rows: readonly object[]) => new Map([['zones/zones.json', JSON.stringify({ rows })]]);
const FR = { zone: 'FR', name: 'France', modelled: false, values: { '2024': 33, '2025': 31 } };
const PL = { zone: 'PL', name: 'Poland', modelled: false, values: { '2024': 581, '2025': 565 } };

it('a new year is shown by what is in use before and after', () => {
  const page = compareGenerations(
    zones([FR, PL]),
    zones([
      { ...FR, values: { ...FR.values, '2026': 62 } },
      { ...PL, values: { ...PL.values, '2026': 565 } },
    ]),
  );
  expect(
    page,
  ).toBe(`- \`zones/zones.json\`: 1 figures changed; 2 new (FR values.2026, PL values.2026); 0 gone; 0 rows with other words

| table | figure | before | after | change |
| :- | :- | -: | -: | -: |
| \`zones/zones.json\` | FR values.newest | 31 | 62 | +100.0 % |`);
});

it('halved comes before nearly doubled, a change from nothing before both', () => {
  const fuel = (direct: number) => ({ fuel: `f${direct}`, direct });
  const tables = (values: readonly number[]) =>
    new Map([
      [
        'fuel-factors/fuel-factors.json',
        JSON.stringify({ rows: values.map((direct, index) => ({ ...fuel(index), direct })) }),
      ],
    ]);
  const rows = compareGenerations(tables([100, 100, 0, 7]), tables([199, 50, 3, 7]))
    .split('\n')
    .slice(-3);
  expect(rows.map((row) => row.split(' | ').slice(1))).toEqual([
    ['f2 direct', '0', '3', 'from 0 |'],
    ['f1 direct', '100', '50', '−50.0 % |'],
    ['f0 direct', '100', '199', '+99.0 % |'],
  ]);
});

it('a row that is gone, a table that is new and a place that moved are told', () => {
  const page = compareGenerations(
    zones([FR, PL]),
    new Map([...zones([{ ...FR, modelled: true }]), ...generatedRam()]),
  );
  expect(page).toContain(
    '0 figures changed; 0 new; 3 gone (PL values.2024, PL values.2025, PL values.newest)',
  );
  expect(page).toContain('1 rows with other words (FR)');
  expect(page).toContain('`ram/ram.json`: 0 figures changed; 1 new (w_per_gb)');
});

const generatedRam = () => [...generateDatasets()].filter(([path]) => path === 'ram/ram.json');

it('what is committed has not changed, and the version alone is no change', () => {
  const committed = olderGeneration(DATASETS_DIRECTORY);
  expect(compareGenerations(committed, generateDatasets())).toBe('No table has changed.');
  expect(compareGenerations(committed, new Map([...committed, ['version.json', '{}']]))).toBe(
    'No table has changed.',
  );
});

it('names from a package cannot break the page', () => {
  const page = compareGenerations(zones([]), zones([{ zone: 'X|@all`\n<b>', values: {}, pue: 1 }]));
  expect(page).toContain('1 new (X all b  pue)');
});

it('a directory without tables is refused', () => {
  const directory = mkdtempSync(join(tmpdir(), 'older-'));
  try {
    mkdirSync(join(directory, 'zones'));
    writeFileSync(join(directory, 'zones', 'LICENSE'), '');
    expect(() => olderGeneration(directory)).toThrow('There are no tables in');
  } finally {
    rmSync(directory, { recursive: true });
  }
});
