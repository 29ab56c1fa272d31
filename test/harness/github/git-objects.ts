// Objects and references of a bare repository by git's own plumbing, as the git data API makes them: nothing is checked out.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface TreeItem {
  readonly path: string;
  readonly mode: string;
  /** Null deletes. */
  readonly sha: string | null;
}

export interface ListedItem {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

interface Options {
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string | Buffer;
}

const NOBODY = '0'.repeat(40);
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

export class GitObjects {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** The commit a full reference points at; null where there is none. */
  ref(name: string): string | null {
    return this.#try(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  }

  /** Asked without git: it is asked before every object that is made. */
  isEmpty(): boolean {
    if (existsSync(join(this.#directory, 'packed-refs'))) return false;
    const refs = readdirSync(join(this.#directory, 'refs'), { recursive: true, withFileTypes: true });
    return !refs.some((entry) => entry.isFile());
  }

  /** Type of an object; null for an id that is none. */
  typeOf(id: string): string | null {
    return this.#try(['cat-file', '-t', id]);
  }

  /** False when the reference exists, whoever made it. */
  createRef(name: string, sha: string): boolean {
    return this.#try(['update-ref', name, sha, NOBODY]) !== null;
  }

  /** False when the reference does not point at `from` any more. */
  moveRef(name: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
    return this.#try(['update-ref', name, to, from]) !== null;
  }

  isAncestor(one: string, other: string): boolean {
    return this.#try(['merge-base', '--is-ancestor', one, other]) !== null;
  }

  blob(content: Buffer): string {
    return this.#git(['hash-object', '-w', '--stdin'], { input: content });
  }

  /** Null where the base is no tree. */
  tree(base: string | null, items: readonly TreeItem[]): string | null {
    const index = join(this.#directory, `index-${randomUUID()}`);
    const env = { ...process.env, GIT_INDEX_FILE: index };
    try {
      if (base !== null && this.#try(['read-tree', base], { env }) === null) return null;
      const lines = items.map(({ path, mode, sha }) =>
        sha === null ? `0 ${NOBODY}\t${path}` : `${mode} ${sha}\t${path}`,
      );
      this.#git(['update-index', '--index-info'], { env, input: `${lines.join('\n')}\n` });
      return this.#git(['write-tree'], { env });
    } finally {
      rmSync(index, { force: true });
    }
  }

  hasAll(tree: string | null, paths: readonly string[]): boolean {
    const known = new Set(tree === null ? [] : this.listed(tree, true).map(({ path }) => path));
    return paths.every((path) => known.has(path));
  }

  listed(tree: string, recursive: boolean): readonly ListedItem[] {
    const lines = this.#git(['ls-tree', ...(recursive ? ['-r', '-t'] : []), tree]).split('\n');
    return lines
      .filter((line) => line !== '')
      .map((line) => {
        const [mode = '', type = '', sha = '', path = ''] = line.split(/[ \t]/, 4);
        return { path, mode, type, sha };
      });
  }

  /** Null where tree or parents are no such objects. */
  commit(tree: string, parents: readonly string[], message: string): string | null {
    const identity = {
      GIT_AUTHOR_NAME: 'github-actions[bot]',
      GIT_AUTHOR_EMAIL: 'bot@example.org',
      GIT_COMMITTER_NAME: 'GitHub',
      GIT_COMMITTER_EMAIL: 'noreply@example.org',
    };
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message];
    return this.#try(args, { env: { ...process.env, ...identity } });
  }

  #git(args: readonly string[], options: Options = {}): string {
    const stdio: ['pipe', 'pipe', 'pipe'] = ['pipe', 'pipe', 'pipe'];
    const limits = { cwd: this.#directory, maxBuffer: MAX_OUTPUT_BYTES, stdio };
    return execFileSync('git', args, { ...limits, ...options })
      .toString('utf8')
      .trimEnd();
  }

  #try(args: readonly string[], options: Options = {}): string | null {
    try {
      return this.#git(args, options);
    } catch {
      return null;
    }
  }
}
