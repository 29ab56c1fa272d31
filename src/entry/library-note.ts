// Notes a driver's library, or a program in its place, that was loaded from the job's own folders: there it may be anything.
import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { type Note, note } from '../errors.ts';
import type { Domain } from '../measure/trace/domain.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** One warning at most, naming the first such file; nothing outside a workflow's job, which has no folders of its own. */
export function libraryNotes(domains: readonly Domain[], env: Environment): readonly Note[] {
  const folders = [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((folder) => folder !== undefined);
  const roots = folders.filter((folder) => folder !== '').flatMap(namesOf);
  const isOurs = (file: string) =>
    namesOf(file).some((name) => roots.some((root) => name.startsWith(`${root}${sep}`)));
  const files = new Set(domains.flatMap(({ library }) => library ?? []));
  const found = [...files].find(isOurs);
  return found === undefined ? [] : [loadedFrom(found)];
}

const loadedFrom = (file: string): Note =>
  note(
    'library-in-workspace',
    `The NVIDIA library or program in use was loaded from ${file}, inside the job's own folders: its figures are the job's word.`,
    'warning',
  );

/** As it was named and, where it is still there, without links: the kernel tells of mapped files by the latter. */
function namesOf(path: string): readonly string[] {
  const named = resolve(path);
  try {
    return [named, realpathSync(named)];
  } catch {
    return [named];
  }
}
