// What the committed bundles must and must not hold: a light sampler, a light start of main, both native binaries, no embedded datasets.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatasets } from '../src/datasets.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.js'),
);
const sourceOf = (file: string): string => readFileSync(join(dist, file), 'utf8');

const AT_ONCE = /^(?:import|export)\b[^;]*?"(\.{1,2}\/[^"]+)"/gm;
const AT_ALL = /(?:\bfrom|\bimport\(?)\s*"(\.{1,2}\/[^"]+)"/g;

/** The files that are loaded at once with an entry; `import()` comes later. */
function loadedWith(entry: string, imports: RegExp = AT_ONCE): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, target = ''] of sourceOf(file).matchAll(imports)) {
      visit(relative(dist, join(dist, dirname(file), target)));
    }
  };
  visit(entry);
  return [...seen];
}

const HEAVY =
  /chunk\/(?:actions-core|undici|octokit|artifact-client|valibot|systeminformation|account|review)\.js/;

describe('dist', () => {
  it.each(['sampler.js', 'main.js'])('%s starts without anything heavy', (entry) => {
    const loaded = loadedWith(entry);
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((file) => HEAVY.test(file))).toEqual([]);
  });

  it.each([
    ['sampler.js', /chunk\/(?:actions-core|undici|octokit|artifact-client)\.js/],
    ['hook.js', /chunk\/(?:actions-core|octokit|artifact-client)\.js/],
  ])('%s never loads the Actions core or a client of GitHub', (entry, never) => {
    const loaded = loadedWith(entry, AT_ALL);
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((file) => never.test(file))).toEqual([]);
  });

  it('the hook ends a job without an HTTP client, unless somebody is asked about the grid', () => {
    const loaded = loadedWith('chunk/job-completed.js');
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((file) => file.includes('undici'))).toEqual([]);
  });

  it('the hook starts a job without anything heavy', () => {
    expect(loadedWith('hook.js').filter((file) => HEAVY.test(file))).toEqual([]);
  });

  it.each(['cli.js', 'chunk/command-run.js'])(
    '%s measures before what accounts, judges and tells is loaded',
    (entry) => {
      const late = /chunk\/(?:account|review|report|meters|places|yaml|systeminformation|undici)\.js/;
      const loaded = loadedWith(entry);
      expect(loaded.length).toBeGreaterThan(1);
      expect(loaded.filter((file) => late.test(file))).toEqual([]);
    },
  );

  it('post loads the artifact client only when it uploads', () => {
    expect(loadedWith('post.js').filter((file) => file.includes('artifact-client'))).toEqual([]);
  });

  it.each([
    ['linux_x64', 62],
    ['linux_arm64', 183],
  ])('%s/koffi.node is a 64-bit little-endian ELF file for its machine', (directory, machine) => {
    const header = readFileSync(join(dist, directory, 'koffi.node')).subarray(0, 20);
    expect(header.subarray(0, 6)).toEqual(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]));
    expect(header.readUInt16LE(18)).toBe(machine);
  });

  // The ODbL wants its database separate and open, and every table keeps its notice beside it; zone keys are identifiers.
  it('no bundle holds rows of a table', () => {
    const datasets = openDatasets(join(root, 'datasets'));
    // However a bundler writes an object, these are left of it.
    const bare = (text: string): string => text.replaceAll(/["'`\s{}]/g, '');
    const rows = [
      ...datasets.zones().map(({ values }) => values),
      ...datasets.gcpOperational().map(({ values }) => values),
      ...datasets.egridSubregions().map(({ co2e_g_per_kwh }) => ({ co2e_g_per_kwh })),
    ];
    const texts = rows.map((row) => bare(JSON.stringify(row)));
    for (const file of scripts) {
      const source = bare(sourceOf(file));
      const found = texts.filter((text) => source.includes(text));
      expect(found, file).toEqual([]);
    }
  });

  it('the notices name the packages that are in it', () => {
    const notices = readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of [
      'koffi',
      '@actions/core',
      '@octokit/rest',
      'systeminformation',
      'valibot',
      'yaml',
      'jstat',
    ]) {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });
});
