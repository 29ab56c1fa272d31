// What is shipped of others: only allowed licences, every notice in dist/, nothing that is left out, and no trace of the machine that built it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundle } from '../scripts/build/bundle.ts';
import { type BundledPackage, bundledPackages } from '../scripts/build/bundled-packages.ts';
import { embeddedWorks } from '../scripts/build/embedded-works.ts';
import { inlineNotices } from '../scripts/build/inline-notices.ts';
import { LEFT_OUT } from '../scripts/build/left-out.ts';
import { licenceOf } from '../scripts/build/licence.ts';
import { packageText } from '../scripts/build/third-party-notices.ts';

const root = join(import.meta.dirname, '..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
/** A second and a half on a quiet machine. */
const BUNDLING_MS = 60_000;
const notices = text('dist/THIRD-PARTY-NOTICES.txt');

describe('licences', () => {
  const of = (stated: unknown) => licenceOf({ name: 'left-pad', version: '1.0.0', stated });

  it.each<[unknown, string]>([
    ['MIT', 'MIT'],
    ['BlueOak-1.0.0', 'BlueOak-1.0.0'],
    ['(Apache-2.0 AND BSD-3-Clause)', '(Apache-2.0 AND BSD-3-Clause)'],
    ['(GPL-3.0-only OR MIT)', '(GPL-3.0-only OR MIT)'],
    [[{ type: 'MIT', url: 'http://x' }], 'MIT'],
  ])('%j is taken', (stated, licence) => expect(of(stated)).toBe(licence));

  it.each<[unknown, RegExp]>([
    [undefined, /left-pad 1\.0\.0 states no licence/],
    [[], /states no licence/],
    ['GPL-3.0-only', /GPL-3\.0-only, which is not allowed/],
    ['(MIT AND GPL-3.0-only)', /not allowed/],
    ['UNLICENSED', /not allowed/],
    ['SEE LICENSE IN x', /not allowed/],
  ])('%j is refused', (stated, said) => expect(() => of(stated)).toThrow(said));
});

it.each([
  [
    'a line comment',
    '// Copyright (c) 2016, Someone\n// Redistribution …\ncode();',
    ['Copyright (c) 2016, Someone\nRedistribution …'],
  ],
  ['a block', '/*! ws. MIT License. Someone <x@y> */ code();', ['ws. MIT License. Someone <x@y>']],
  ['no notice', '// the license key of the user\n/** Reads. */', []],
])('notices inside a file: %s', (_, source, found) => expect(inlineNotices(source)).toEqual(found));

describe('dist/', () => {
  let made: Bundle;
  let packages: readonly BundledPackage[];
  beforeAll(async () => {
    made = await bundle(root);
    packages = bundledPackages(made);
  }, BUNDLING_MS);

  it('has the licence text of every package that is in it, each version apart', () => {
    expect(packages.length).toBeGreaterThan(50);
    for (const each of packages) {
      expect(notices).toContain(`${each.name} ${each.version}, ${each.licence}\n`);
      expect(notices, each.name).toContain(packageText(each));
    }
    const versions = packages.filter(({ name }) => name === 'undici').map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('has those of what is compiled into binaries, and of code that packages took from others', () => {
    for (const work of embeddedWorks(root)) expect(notices).toContain(work.text);
    for (const holder of [
      'Fedor Indutny',
      'Niels Martignène',
      'Google Inc.',
      'Daniel Wirtz',
      'Jimmy Wärting',
    ])
      expect(notices).toContain(holder);
  });

  it('is without what is never called, and says so to whoever calls it', () => {
    for (const { name } of LEFT_OUT) expect(packages.map((each) => each.name)).not.toContain(name);
    const code = [...made.files.values()].join('\n');
    for (const { name } of LEFT_OUT) expect(code).toContain(`${name} is not part of this bundle`);
  });

  it('knows neither the path nor the time of its building', () => {
    const scripts = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:js|json|txt)$/.test(name),
    );
    expect(scripts.length).toBeGreaterThan(50);
    const year = new Date().getUTCFullYear();
    for (const name of scripts) {
      const content = text(join('dist', name));
      expect(content.includes(root), name).toBe(false);
      expect(content, name).not.toMatch(/#region (?:\/|\.\.\/)/);
      // Of another tree, whose packages a link had led to.
      expect(content, name).not.toMatch(/^\s*\/\/ (?:\/|\.\.\/)\S*node_modules/m);
      expect(content, name).not.toMatch(new RegExp(`(?:built|generated) (?:at|on) ${year}`, 'i'));
    }
  });
});

it('CONTRIBUTING has a reason for every package that package.json names', () => {
  const page = text('CONTRIBUTING.md');
  const { dependencies, devDependencies } = JSON.parse(text('package.json'));
  for (const name of [...Object.keys(dependencies), ...Object.keys(devDependencies)])
    expect(page).toMatch(new RegExp(`^\\| .*\`${name}\`.* \\| +\\S`, 'm'));
});

const folders = readdirSync(join(root, 'datasets'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
const asksForNotice = (source: string): boolean =>
  /ODbL|CC BY|Apache-2\.0|MIT, ©|Open Government Licence/.test(source);

it.each(folders)('datasets/$name says its licence, and carries the notice that it asks for', ({ name }) => {
  const source = text(`datasets/${name}/SOURCE.md`);
  expect(source).toMatch(/licence|fair use/);
  if (asksForNotice(source)) expect(text(`datasets/${name}/LICENSE`)).toMatch(/\S/);
});

it('seven tables ask for a notice', () => {
  const asking = folders.filter(({ name }) => asksForNotice(text(`datasets/${name}/SOURCE.md`)));
  expect(asking.map(({ name }) => name)).toEqual([
    'countries',
    'cpu-tdp',
    'equivalences',
    'fuel-factors',
    'gcp-operational',
    'ram',
    'zones',
  ]);
});
