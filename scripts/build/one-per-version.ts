// One copy of a package for each of its versions: npm nests the same version twice where another version stands above both.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly dependencies?: object;
}

export function onePerVersion(root: string): Plugin {
  const copies = copiesIn(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages);
  return {
    name: 'one-per-version',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (found === null) return null;
      const copy = copies.find(({ path }) => found.id.includes(`/${path}/`));
      return copy === undefined ? found : { ...found, id: found.id.replace(copy.path, copy.first) };
    },
  };
}

/** Places whose content another place has too, and the first of them. What has dependencies may see others from there, so it stays. */
function copiesIn(packages: Readonly<Record<string, Locked>>): { path: string; first: string }[] {
  const first = new Map<string, string>();
  const copies: { path: string; first: string }[] = [];
  for (const [path, { version, integrity, dependencies }] of Object.entries(packages).sort()) {
    if (integrity === undefined || dependencies !== undefined) continue;
    const key = `${path.slice(path.lastIndexOf('node_modules/'))}@${version} ${integrity}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, path);
    else copies.push({ path, first: earlier });
  }
  return copies;
}
