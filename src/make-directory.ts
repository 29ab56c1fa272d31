// Makes a directory and what is missing above it, or says why not.
// Not by `recursive` of mkdirSync: where the kernel answers ENOENT below a directory that exists, as it does for anything in /proc,
// Node 20 to 24 asks for the parent, finds it, and tries again for ever (nodejs/node, MKDirpSync in node_file.cc).
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** `mode` is that of every directory made. Others may make the same ones at the same time. @throws the system's error. */
export function makeDirectory(path: string, mode: number): void {
  const parent = dirname(path);
  if (parent !== path && !isDirectory(parent)) makeDirectory(parent, mode);
  try {
    mkdirSync(path, mode);
  } catch (error) {
    if (!isDirectory(path)) throw error;
  }
}

const isDirectory = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
