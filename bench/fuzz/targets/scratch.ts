// A path in a folder of this process, in memory where the system has such a file system; it goes with the process.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'carbon-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export const scratch = (name: string): string => join(folder, name);
