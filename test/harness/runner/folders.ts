// The folders of a runner's work directory. After actions/runner `JobRunner.cs`, `TempDirectoryManager.cs` and `PipelineDirectoryManager.cs`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { JobDefinition } from './job.ts';

export interface Folders {
  readonly root: string;
  /** RUNNER_TEMP: emptied before the first step and after the last. */
  readonly temp: string;
  readonly tools: string;
  /** RUNNER_WORKSPACE, and GITHUB_WORKSPACE in it: both keep their content from job to job. */
  readonly pipeline: string;
  readonly workspace: string;
  readonly eventFile: string;
}

export function prepareFolders(root: string, job: JobDefinition): Folders {
  const repository = basename(job.github.repository ?? 'repository');
  const temp = join(root, '_temp');
  const folders: Folders = {
    root,
    temp,
    tools: join(root, '_tool'),
    pipeline: join(root, repository),
    workspace: join(root, repository, repository),
    eventFile: join(temp, '_github_workflow', 'event.json'),
  };
  emptyTemp(folders);
  for (const folder of [folders.tools, folders.workspace, join(temp, '_github_workflow')]) {
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(folders.eventFile, JSON.stringify(job.event.payload));
  return folders;
}

export function emptyTemp({ temp }: Folders): void {
  rmSync(temp, { recursive: true, force: true });
  mkdirSync(temp, { recursive: true });
}
