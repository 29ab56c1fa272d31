// Builds the bench's stand-in for nvidia-smi into a folder of a PATH.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** @throws Error without a C compiler. */
export function buildSmi(folder: string): void {
  const source = join(import.meta.dirname, 'nvidia-smi.c');
  const args = ['-std=gnu11', '-O2', '-Wall', '-Wextra', '-o', join(folder, 'nvidia-smi'), source, '-ldl'];
  const built = spawnSync('cc', args, { encoding: 'utf8' });
  if (built.status !== 0)
    throw new Error(`The stand-in for nvidia-smi cannot be built: ${built.error?.message ?? built.stderr}`);
}
