// Generates what must not drift: tables of README, docs/meters.md and docs/supply-chain.md from action.yml, the meters and the bundle, JSON Schemas from the codecs' schemas.
// `--check` writes nothing and fails on any difference.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { markdownTable } from 'markdown-table';
import { parse } from 'yaml';
import { ReceiptSchema } from '../src/account/receipt/receipt.ts';
import { TraceRecordSchema } from '../src/measure/trace/record-schema.ts';
import { ConfigSchema } from '../src/review/budget/config-schema.ts';
import { BundleSchema } from '../src/review/history/bundle.ts';
import { EntrySchema } from '../src/review/history/entry.ts';
import { packageTables } from './docs/packages.ts';
import { SOURCE_HEAD, sourceRows } from './docs/sources.ts';

const root = resolve(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const stale: string[] = [];

const SCHEMAS = {
  trace: { schema: TraceRecordSchema, title: 'One line of a carbon-action trace (NDJSON)' },
  receipt: { schema: ReceiptSchema, title: 'The account of one job' },
  entry: { schema: EntrySchema, title: 'One ledger entry' },
  bundle: { schema: BundleSchema, title: 'The rolling history artifact' },
  config: { schema: ConfigSchema, title: '.github/carbon.yml' },
} as const;

for (const [name, { schema, title }] of Object.entries(SCHEMAS)) {
  const generated = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
  write(`docs/schema/${name}.json`, `${JSON.stringify({ ...generated, title }, null, 2)}\n`);
}

interface ActionFile {
  readonly inputs: Record<string, { description: string; default?: string }>;
  readonly outputs: Record<string, { description: string }>;
}
const action: ActionFile = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
const forUsers = Object.entries(action.inputs).filter(
  ([, { description }]) => !description.includes('not for users'),
);
const inputs = markdownTable([
  ['input', 'default', 'meaning'],
  ...forUsers.map(([name, input]) => [
    `\`${name}\``,
    input.default ? `\`${input.default}\`` : '',
    input.description,
  ]),
]);
const outputs = markdownTable([
  ['output', 'meaning'],
  ...Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]),
]);
const sources = (which: 'main' | 'all'): string =>
  markdownTable([[...SOURCE_HEAD], ...sourceRows(which).map((row) => [...row])]);
fill('README.md', { inputs, outputs, sources: sources('main') });
fill('docs/meters.md', { sources: sources('all') });
const { packages, binaries, leftOut } = await packageTables(root);
const tableOf = (rows: readonly (readonly string[])[]): string => markdownTable(rows.map((row) => [...row]));
fill('docs/supply-chain.md', {
  packages: tableOf(packages),
  binaries: tableOf(binaries),
  'left-out': tableOf(leftOut),
});

/** Replaces what stands between the markers of each name. */
function fill(path: string, contents: Readonly<Record<string, string>>): void {
  const text = Object.entries(contents).reduce(
    (before, [name, content]) => between(before, { path, name, content }),
    readFileSync(join(root, path), 'utf8'),
  );
  write(path, text);
}

function between(
  text: string,
  { path, name, content }: { readonly path: string; readonly name: string; readonly content: string },
): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no markers ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function write(path: string, content: string): void {
  const file = join(root, path);
  const current = readIfThere(file);
  if (current === content) return;
  stale.push(path);
  if (!check) writeFileSync(file, content);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

if (check && stale.length > 0) {
  console.error(`Generated files are stale; run "npm run docs". Different: ${stale.join(', ')}`);
  process.exitCode = 1;
} else console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Generated files are current.');
