// Whether the place of the machine is hidden. A slip here cannot be taken back: artifacts of a public repository are everybody's.
import { join } from 'node:path';
import { readSmallFile } from '../read-small-file.ts';
import type { Base } from './base/base.ts';
import type { WorkflowRun } from './workflow-run.ts';

/** By the config of the base; where that could not be had, the workspace's own copy may still say so, even a broken one. */
export function isPlaceHidden(
  { config, isConfigKnown }: Base,
  { workspace }: WorkflowRun,
  configPath: string,
): boolean {
  if (isConfigKnown) return config?.privacy === 'public';
  try {
    return PUBLIC.test(readSmallFile(join(workspace ?? '.', configPath)));
  } catch {
    // Not checked out: nothing asks for it.
    return false;
  }
}

const PUBLIC = /^privacy:\s*["']?public\b/m;
