// Compiles the NVML stand-in and the shim for faults before the tests, with the system's C compiler; a vitest global set-up.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const here = (name: string) => join(import.meta.dirname, name);
const STUB = ['nvml-stub.c', 'nvml-abi.h', 'nvml-peers.h', 'power-trace.h', 'read-log.h'].map(here);
const SHIM = [here('fault-shim.c')];

/** The stand-in; exists after the set-up, unless the machine has no C compiler. */
export const stubLibraryPath = join(root, '.cache/native/libnvidia-ml.so.1');
/** The same library as a driver of before Volta's energy counter would have it: without the newer symbols. */
export const oldDriverPath = join(root, '.cache/native/old/libnvidia-ml.so.1');
/** What faults.ts preloads. */
export const faultShimPath = join(root, '.cache/native/fault-shim.so');

/** For `describe.skipIf`. */
export const hasStub = (): boolean =>
  [stubLibraryPath, oldDriverPath, faultShimPath].every((path) => existsSync(path));

export default function buildStub(): void {
  const failure =
    build(stubLibraryPath, STUB) ??
    build(oldDriverPath, STUB, ['-DNVML_STUB_OLD_DRIVER']) ??
    build(faultShimPath, SHIM);
  if (failure === null) return;
  const sentence = `The NVML stand-in was not built, tests that need it are skipped: ${failure}`;
  if (process.env.CI === 'true') throw new Error(sentence);
  console.warn(sentence);
}

/** The first of the sources is compiled; the others are included by it. */
function build(target: string, sources: readonly string[], flags: readonly string[] = []): string | null {
  const [source = ''] = sources;
  const changedMs = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  if (existsSync(target) && statSync(target).mtimeMs > changedMs) return null;
  mkdirSync(dirname(target), { recursive: true });
  // Two test runs may build at once: each writes its own file, and the rename is atomic.
  const draft = `${target}.${process.pid}`;
  const args = ['-std=gnu11', '-O1', '-Wall', '-Wextra', '-shared', '-fPIC', ...flags, '-o', draft, source];
  const result = spawnSync('cc', args, { encoding: 'utf8' });
  if (result.error) return `no C compiler (${result.error.message})`;
  if (result.status !== 0) return result.stderr;
  renameSync(draft, target);
  return null;
}
