// The bench's own temporary directory and child processes; both are gone when it ends, however it ends.
// A sampler whose directory has vanished ends by itself, so no sampler outlives the bench either.
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Workplace {
  /** A new empty directory. */
  directory(): string;
  /** Has a child ended with the bench. */
  keep<T extends ChildProcess>(child: T): T;
  close(): void;
}

export function openWorkplace(): Workplace {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  const children = new Set<ChildProcess>();
  const close = () => {
    for (const child of children) child.kill('SIGTERM');
    rmSync(root, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      close();
      process.exit(1);
    });
  }
  return {
    directory: () => mkdtempSync(join(root, 'part-')),
    keep(child) {
      children.add(child);
      child.once('exit', () => children.delete(child));
      return child;
    },
    close,
  };
}
