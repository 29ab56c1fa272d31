// Finds a program on the PATH as a shell would, in absolute folders only: a job's working folder is no place for a driver's tool.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Its full path, or null where no folder holds such an executable. */
export function programOnPath(name: string, path: string = process.env.PATH ?? ''): string | null {
  const files = path
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, name));
  return files.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
