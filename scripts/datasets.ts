// Rewrites datasets/ from the npm package and the curated tables in scripts/datasets/sources (`npm run datasets`).
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateDatasets } from './datasets/generate.ts';

const root = join(import.meta.dirname, '..', 'datasets');

for (const [path, content] of generateDatasets()) {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  console.log(`${path} ${content.length} characters`);
}
