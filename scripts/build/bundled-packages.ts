// The packages whose code a bundle holds, each version once, from the bundler's own list of modules.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bundle } from './bundle.ts';
import { licenceOf } from './licence.ts';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly author: string | null;
  readonly directory: string;
  /** Packages that our own code imports and that lead here; empty for those themselves. */
  readonly broughtBy: readonly string[];
  /** Of its code in dist/. */
  readonly bytes: number;
  /** Files of it that are in the bundle. */
  readonly files: readonly string[];
}

/** By name. @throws Error for a licence that is not on the list, or none. */
export function bundledPackages({ modules, imports }: Bundle): readonly BundledPackage[] {
  const leadingTo = directImports(imports);
  const direct = new Set(startsIn(imports).map((id) => manifestOf(id).directory));
  const found = new Map<string, BundledPackage>();
  for (const { id, bytes } of modules.filter((module) => isForeign(module.id))) {
    const manifest = manifestOf(id);
    const { name, version, author, directory } = manifest;
    const key = `${name} ${version}`;
    const before = found.get(key);
    const brought = direct.has(directory) ? [] : [...(before?.broughtBy ?? []), ...(leadingTo.get(id) ?? [])];
    found.set(key, {
      name,
      version,
      licence: licenceOf(manifest),
      author,
      directory,
      broughtBy: [...new Set(brought)].sort(),
      bytes: (before?.bytes ?? 0) + bytes,
      files: [...(before?.files ?? []), id].sort(),
    });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

const isForeign = (id: string): boolean => id.includes('/node_modules/');

/** Modules of packages that our own code imports. */
const startsIn = (imports: Bundle['imports']): readonly string[] => {
  const own = [...imports].filter(([id]) => !isForeign(id));
  return [...new Set(own.flatMap(([, targets]) => targets.filter(isForeign)))];
};

/** By module, the packages that our own code imports and from which a path of imports leads there. */
function directImports(imports: Bundle['imports']): ReadonlyMap<string, ReadonlySet<string>> {
  const leadingTo = new Map<string, Set<string>>();
  for (const start of startsIn(imports)) {
    const { name } = manifestOf(start);
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const names = leadingTo.get(id) ?? new Set();
      leadingTo.set(id, names);
      if (names.has(name)) continue;
      names.add(name);
      open.push(...(imports.get(id) ?? []));
    }
  }
  return leadingTo;
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly author: string | null;
  readonly directory: string;
  /** `license`, or the `licenses` of old packages, as they stand there. */
  readonly stated: unknown;
}

/** The nearest package.json above with a name and a version: one without only says `"type"` of a folder. */
function manifestOf(id: string): Manifest {
  for (let directory = dirname(id); directory.includes('/node_modules/'); directory = dirname(directory)) {
    const path = join(directory, 'package.json');
    const manifest = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    if (manifest.name === undefined || manifest.version === undefined) continue;
    const { name, version, author = null, license, licenses } = manifest;
    return { name, version, author: author?.name ?? author, directory, stated: license ?? licenses };
  }
  throw new Error(`${id} is in no package`);
}
