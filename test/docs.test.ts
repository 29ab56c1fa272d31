// The pages for users: every link leads somewhere, every example is what it claims to be, every key of the config is told.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ConfigSchema } from '../src/review/budget/config-schema.ts';
import { parseBudgets } from '../src/review/budget/parse.ts';
import { parseConfig } from '../src/review/budget/parse-config.ts';

const root = resolve(import.meta.dirname, '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'test/README.md',
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
  ...readdirSync(join(root, 'docs/adr')).map((name) => `docs/adr/${name}`),
].filter((path) => path.endsWith('.md'));

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const withoutCode = (text: string): string =>
  text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, 'x');

/** As GitHub names headings: small letters, spaces to hyphens, nothing but letters, digits, `-` and `_`. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');

const anchorsOf = (path: string): ReadonlySet<string> =>
  new Set([...textOf(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading)));

it.each(pages)('%s links to what there is', (page) => {
  for (const [, link = ''] of withoutCode(textOf(page)).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(link)) continue;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : join(dirname(page), path);
    expect(existsSync(join(root, target)), link).toBe(true);
    if (anchor !== undefined && target.endsWith('.md')) expect(anchorsOf(target), link).toContain(anchor);
  }
});

it('the index of decisions names them all', () => {
  const index = textOf('docs/adr/README.md');
  for (const name of readdirSync(join(root, 'docs/adr')).filter((each) => each !== 'README.md'))
    expect(index).toContain(`](${name})`);
});

describe('docs/review.md', () => {
  const text = textOf('docs/review.md');
  const examples = [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, yaml = '']) => yaml);

  it('has a config that is read as it stands, and workflows that are YAML', () => {
    const configs = examples.filter((yaml) => yaml.startsWith('version:'));
    expect(configs).toHaveLength(1);
    for (const config of configs) expect(parseConfig(config).budgets).not.toHaveLength(0);
    for (const workflow of examples) expect(parse(workflow)).toBeTypeOf('object');
  });

  it('gives every workflow with a job its rights', () => {
    const workflows = examples.map((yaml) => parse(yaml)).filter(({ on }) => on !== undefined);
    expect(workflows.length).toBeGreaterThanOrEqual(2);
    for (const { permissions, jobs } of workflows) {
      expect(permissions).toEqual({});
      for (const job of Object.values<{ permissions: unknown }>(jobs)) expect(job.permissions).toBeDefined();
    }
  });

  it('tells every key of the config', () => {
    const keys = keysOf(ConfigSchema.entries).map((key) => (key === 'mute' ? 'mute[]' : key));
    for (const key of keys) expect(text).toContain(`\`${key}\``);
  });

  it('shows budgets that are read as they stand', () => {
    const [, table = ''] = /^\| string .*\n\|[-| :]+\|\n((?:\|.*\n)+)/m.exec(text) ?? [];
    const budgets = [...table.matchAll(/^\| ([^|]*) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, budget = '']) => budget),
    );
    expect(budgets.length).toBeGreaterThanOrEqual(14);
    for (const budget of budgets) expect(parseBudgets(budget), budget).toHaveLength(1);
  });
});

type Entries = Readonly<Record<string, unknown>>;

/** Dotted paths of all keys; a key with keys of its own is told by them. */
function keysOf(entries: Entries, above = ''): readonly string[] {
  return Object.entries(entries).flatMap(([key, schema]) => {
    const inner = innerOf(schema);
    return inner === null ? [`${above}${key}`] : keysOf(inner, `${above}${key}.`);
  });
}

function innerOf(schema: unknown): Entries | null {
  if (typeof schema !== 'object' || schema === null) return null;
  if ('wrapped' in schema) return innerOf(schema.wrapped);
  const isMap = 'entries' in schema && typeof schema.entries === 'object' && schema.entries !== null;
  return isMap ? Object.fromEntries(Object.entries(Object(schema.entries))) : null;
}
