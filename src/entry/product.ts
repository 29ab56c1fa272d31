// Where the product lies: the nearest folder above this file that holds action.yml. The bundles are in its dist/, datasets beside it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Product {
  readonly datasets: string;
  /** Program and arguments that start the sampler. */
  readonly sampler: readonly [string, ...string[]];
  readonly version: string;
}

export function findProduct(from: string = import.meta.dirname): Product {
  let root = from;
  while (!existsSync(join(root, 'action.yml'))) {
    if (dirname(root) === root)
      throw new Error(`No action.yml above ${from}: the installation is incomplete.`);
    root = dirname(root);
  }
  return {
    datasets: join(root, 'datasets'),
    // At one beat a second nothing runs often enough to be worth compiling, and the compiler takes 10 MB; nor is there rubbish for
    // more than a small nursery, which would grow by 7 MB after days (docs/benchmarks.md).
    sampler: [process.execPath, '--jitless', '--max-semi-space-size=1', join(root, 'dist', 'sampler.js')],
    version: versionOf(join(root, 'package.json')),
  };
}

function versionOf(manifest: string): string {
  const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  const named = typeof parsed === 'object' && parsed !== null && 'version' in parsed;
  return named ? String(parsed.version) : 'unknown';
}
