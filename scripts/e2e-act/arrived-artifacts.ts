// What act's artifact server has stored of a run (`<run>/<name>/<name>.zip`), handed to the fake GitHub, which shows it to later runs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipEntry } from '../../src/github/zip-entry.ts';
import { addArtifact } from '../../test/harness/github/seed.ts';
import type { Store } from '../../test/harness/github/store.ts';

export interface Arrived {
  readonly name: string;
  /** Text of one file of it. @throws Error where the archive is broken or lacks it. */
  text(file: string): string;
}

const LIMITS = { maxEntries: 16, maxBytes: 32 * 1024 * 1024 };

export function collectArtifacts(store: Store, folder: string, runId: number): readonly Arrived[] {
  const ofRun = join(folder, String(runId));
  if (!existsSync(ofRun)) return [];
  return readdirSync(ofRun).map((name) => {
    const content = readFileSync(join(ofRun, name, `${name}.zip`));
    addArtifact(store, { runId, name, content });
    return { name, text: (file) => Buffer.from(zipEntry(content, file, LIMITS)).toString('utf8') };
  });
}
