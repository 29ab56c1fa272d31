// The house rules as a test: who may import whom, which rooms are sealed, how long a file may be (docs/architecture.md).
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const LINE_CEILING = 300;
const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file))
  .sort();
const sourceOf = (file: string) => readFileSync(join(root, file), 'utf8');

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const edges: readonly Edge[] = files.flatMap((from) =>
  [
    ...sourceOf(from).matchAll(
      /^(import|export)\s+(type\s)?(?:[^'";]*?from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map(([, , type, fixed, lazy]) => {
    const target = fixed ?? lazy ?? '';
    return {
      from,
      to: target.startsWith('.') ? normalize(join(dirname(from), target)) : target,
      typeOnly: type !== undefined,
    };
  }),
);

const SEALED =
  /^src\/(?:measure\/(?:trace|pace)|account\/(?:energy|attribution|carbon|receipt)|review\/(?:history|comparison|budget|simulation|exceed)|report)\//;
const LEAVES = /^src\/(?:units|errors|spelling|yaml-value)\.ts$/;
const PURE_MODULES = /^(?:node:crypto|valibot|yaml|jstat|markdown-table|@valibot\/to-json-schema)$/;
const TOUCHING =
  /\b(?:process\.(?!hrtime\b)|Date\.now|new Date\(\)|Math\.random|console\.|setTimeout|setInterval|fetch\(|performance\.now|randomUUID|randomBytes)/;

/** Room of a file, and the rooms it may import besides itself and the leaves; `types` only by `import type`. */
const RULES: readonly { room: RegExp; may: RegExp; types?: RegExp }[] = [
  { room: /^src\/measure\/trace\//, may: /^$/ },
  { room: /^src\/measure\/pace\//, may: /^src\/measure\/trace\// },
  {
    room: /^src\/measure\/(?:meter|native|sampler)\/|^src\/measure\/measure[^/]*\.ts/,
    may: /^src\/measure\/|^src\/make-directory\.ts/,
  },
  {
    room: /^src\/account\/grid\//,
    may: /^src\/account\/(?:carbon|grid)\/|^src\/(?:http|datasets|make-directory)\.ts/,
  },
  {
    room: /^src\/account\//,
    may: /^src\/measure\/trace\/|^src\/account\/(?!grid\/)/,
    types: /^src\/account\/grid\/|^src\/datasets\.ts/,
  },
  {
    room: /^src\/review\/ledger\//,
    may: /^src\/(?:review\/history|account\/receipt|github)\/|^src\/make-directory\.ts/,
  },
  {
    room: /^src\/review\//,
    may: /^src\/(?:account\/(?:receipt|carbon)|review\/(?!ledger\/))/,
    types: /^src\/review\/ledger\//,
  },
  { room: /^src\/report\//, may: SEALED },
  { room: /^src\/github\//, may: /^src\/http\.ts/ },
  { room: /^src\/make-directory\.ts/, may: /^$/ },
  { room: /^src\/(?:http|datasets)\.ts/, may: /^src\/account\/(?:carbon|energy\/model)\// },
  { room: /^src\/entry\//, may: /^src\// },
];

const roomOf = (file: string) => dirname(file);

describe('the import table', () => {
  it.each(files.filter((file) => !LEAVES.test(file)))('%s looks only where it may', (file) => {
    const rule = RULES.find(({ room }) => room.test(file));
    expect(rule, 'a file outside every room').toBeDefined();
    const wrong = edges.filter(
      ({ from, to, typeOnly }) =>
        from === file &&
        to.startsWith('src/') &&
        !LEAVES.test(to) &&
        roomOf(to) !== roomOf(file) &&
        !rule?.may.test(to) &&
        !(typeOnly && rule?.types?.test(to)),
    );
    expect(wrong).toEqual([]);
  });

  it('nobody imports an entry but an entry', () => {
    expect(edges.filter(({ from, to }) => /^src\/entry\//.test(to) && !/^src\/entry\//.test(from))).toEqual(
      [],
    );
  });

  it.each([
    ['koffi', /^src\/measure\/native\/library\.ts$/],
    ['@actions/core', /^src\/(?:entry|github)\//],
    ['undici', /^src\/http\.ts$/],
  ])('only its own place names %s', (name, place) => {
    expect(edges.filter(({ from, to }) => to === name && !place.test(from))).toEqual([]);
  });
});

describe('sealed rooms', () => {
  it.each(files.filter((file) => SEALED.test(file)))('%s touches nothing', (file) => {
    const outside = edges.filter(
      ({ from, to }) => from === file && !to.startsWith('src/') && !PURE_MODULES.test(to),
    );
    expect(outside).toEqual([]);
    const code = sourceOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(TOUCHING.exec(code)?.[0]).toBeUndefined();
  });
});

describe('every file', () => {
  it.each(files)('%s says what it does, stays short, reads the environment only in an entry', (file) => {
    const source = sourceOf(file);
    expect(source.split('\n').length).toBeLessThanOrEqual(LINE_CEILING);
    expect(source.split('\n', 1)[0]).toMatch(/^(?:\/\/ \S|#!)/);
    if (!/^src\/entry\//.test(file)) expect(source).not.toMatch(/process\.(?:env|exit)\b/);
  });

  it('has a name that is no drawer', () => {
    const drawers = files.filter((file) =>
      /\/(?:index|utils?|helpers?|common|misc|shared)(?:\/|\.ts$)/.test(file),
    );
    expect(drawers).toEqual([]);
  });
});
