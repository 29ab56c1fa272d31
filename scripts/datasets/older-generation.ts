// The tables as they were: in a directory, or at a commit, branch or tag of this repository.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Generation } from './compare.ts';

const root = join(import.meta.dirname, '..', '..');
/** The largest table is 0.4 MB. */
const MOST_BYTES = 64_000_000;

/** Throws where `from` is neither a directory nor something that git knows, or holds no table. */
export function olderGeneration(from: string): Generation {
  const tables = isDirectory(from) ? ofDirectory(from) : ofCommit(from);
  if (tables.size === 0) throw new Error(`There are no tables in ${from}.`);
  return tables;
}

const isDirectory = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function ofDirectory(directory: string): Generation {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter(isTable);
  return new Map(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')]));
}

function ofCommit(commit: string): Generation {
  const prefix = 'datasets/';
  const paths = git('ls-tree', '-r', '--name-only', '--end-of-options', commit, '--', prefix)
    .split('\n')
    .filter(isTable);
  return new Map(
    paths.map((path) => [path.slice(prefix.length), git('show', '--end-of-options', `${commit}:${path}`)]),
  );
}

const isTable = (path: string): boolean => path.endsWith('.json');

const git = (...words: string[]): string =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: MOST_BYTES });
