// Where the committed bundles lie.
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '..');

export const inDist = (path: string): string => join(projectRoot, 'dist', path);
