// Builds and starts the floor: a C program that reads what the sampler reads.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stubLibraryPath } from '../test/harness/native/build-stub.ts';
import { projectRoot } from './dist.ts';
import type { Workplace } from './workplace.ts';

export const floorProgram = join(projectRoot, '.cache/native/floor');

/** @throws Error without a C compiler. */
export function buildFloor(): void {
  mkdirSync(join(projectRoot, '.cache/native'), { recursive: true });
  const source = join(import.meta.dirname, 'floor.c');
  const built = spawnSync(
    'cc',
    ['-std=gnu11', '-O2', '-Wall', '-Wextra', '-o', floorProgram, source, '-ldl'],
    {
      encoding: 'utf8',
    },
  );
  if (built.status !== 0)
    throw new Error(`The floor cannot be built: ${built.error?.message ?? built.stderr}`);
}

export const startFloor = (
  workplace: Workplace,
  { env, everyMs }: { readonly env: Readonly<Record<string, string>>; readonly everyMs: number },
): ChildProcess =>
  workplace.keep(
    spawn(floorProgram, [stubLibraryPath, join(workplace.directory(), 'floor.ndjson'), String(everyMs)], {
      env: { PATH: process.env.PATH, ...env },
      stdio: 'ignore',
    }),
  );
