// The stand-in driver's log of reads of energy and power, as `read-log.h` writes it: who looked, and when.
import { existsSync, readFileSync } from 'node:fs';

export interface Read {
  readonly monotonicUs: number;
  readonly wallMs: number;
}

const US_PER_MS = 1_000;

/** Empty until the first read. The last line may still be in the making. */
export function readLog(path: string): readonly Read[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'latin1').split('\n').slice(0, -1);
  return lines.map((line) => {
    const [, monotonicUs = 0, wallUs = 0] = line.split(' ').map(Number);
    return { monotonicUs, wallMs: wallUs / US_PER_MS };
  });
}
