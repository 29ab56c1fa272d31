// Compiles the NVML stand-in before the tests, with the system's C compiler; a vitest global set-up.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const source = join(import.meta.dirname, 'nvml-stub.c');
const headers = ['nvml-abi.h', 'nvml-peers.h', 'power-trace.h', 'read-log.h'];
const sources = [source, ...headers.map((name) => join(import.meta.dirname, name))];

/** The stand-in; exists after the set-up, unless the machine has no C compiler. */
export const stubLibraryPath = join(root, '.cache/native/libnvidia-ml.so.1');
/** The same library as a driver of before Volta's energy counter would have it: without the newer symbols. */
export const oldDriverPath = join(root, '.cache/native/old/libnvidia-ml.so.1');

/** For `describe.skipIf`. */
export const hasStub = (): boolean => existsSync(stubLibraryPath) && existsSync(oldDriverPath);

export default function buildStub(): void {
  const failure = build(stubLibraryPath, []) ?? build(oldDriverPath, ['-DNVML_STUB_OLD_DRIVER']);
  if (failure === null) return;
  const sentence = `The NVML stand-in was not built, tests that need it are skipped: ${failure}`;
  if (process.env.CI === 'true') throw new Error(sentence);
  console.warn(sentence);
}

function build(target: string, flags: readonly string[]): string | null {
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
