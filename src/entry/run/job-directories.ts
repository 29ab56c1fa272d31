// The directories of other jobs beside ours, where they outlive their jobs.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { JobPlace } from '../job-place.ts';

export function jobDirectories({ root, directory, outlivesJob }: JobPlace): readonly string[] {
  if (!outlivesJob) return [];
  try {
    return readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(root, entry.name))
      .filter((other) => other !== directory);
  } catch {
    return [];
  }
}
