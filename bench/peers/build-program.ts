// Builds a C program of this folder.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** @throws Error without a C compiler. */
export function buildProgram(source: string, target: string): void {
  const flags = ['-std=gnu11', '-O2', '-Wall', '-Wextra'];
  const args = [...flags, '-o', target, join(import.meta.dirname, source), '-ldl'];
  const built = spawnSync('cc', args, { encoding: 'utf8' });
  if (built.status !== 0)
    throw new Error(`${source} cannot be built: ${built.error?.message ?? built.stderr}`);
}
