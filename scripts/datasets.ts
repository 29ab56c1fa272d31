// Rewrites datasets/ from the npm package and the curated tables in scripts/datasets/sources (`npm run datasets`).
// `--compare DIRECTORY-OR-COMMIT` writes nothing and prints what has changed since those tables, as Markdown.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareGenerations } from './datasets/compare.ts';
import { generateDatasets } from './datasets/generate.ts';
import { olderGeneration } from './datasets/older-generation.ts';

const root = join(import.meta.dirname, '..', 'datasets');
const { compare } = parseArgs({ options: { compare: { type: 'string' } } }).values;

const generated = generateDatasets();
if (compare === undefined) write();
else console.log(compareGenerations(olderGeneration(compare), generated));

function write(): void {
  for (const [path, content] of generated) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    console.log(`${path} ${content.length} characters`);
  }
}
