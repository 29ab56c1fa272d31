// A real bare git repository behind the fake's commits, contents and comparisons: true ids, parents and merge bases.
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A commit dates from here, one minute later than the one made before it: the same calls give the same ids. */
const FIRST_COMMIT_AT = Date.parse('2026-01-05T08:00:00Z') / 1000;
const COMMIT_EVERY_S = 60;
const IMPORT_REF = 'refs/harness/import';
const AUTHOR = 'Mona Octocat <mona@example.org>';
/** Separates the fields of a log entry; no commit message of a test holds it. */
const FIELD = '\u001f';
const ENTRY = '\u001e';
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

export interface NewCommit {
  /** Ids; the files of the first are kept where `files` does not replace them. */
  readonly parents: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly message?: string;
}

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: { readonly name: string; readonly email: string; readonly date: string };
  readonly message: string;
}

export class GitRepository {
  #made = 0;
  #directory: string | null = null;

  /** Made at first use: many a test needs no commits. */
  get directory(): string {
    if (this.#directory === null) {
      this.#directory = mkdtempSync(join(tmpdir(), 'fake-github-'));
      this.#git(['init', '--bare', '--quiet', '--initial-branch=main']);
    }
    return this.#directory;
  }

  close(): void {
    if (this.#directory !== null) rmSync(this.#directory, { recursive: true, force: true });
  }

  commit(one: NewCommit): string {
    return this.#import([one])[0] ?? '';
  }

  /** So many commits one after another in one go, the first on top of `parent`; their ids, oldest first. */
  commitLine(parent: string, line: readonly Omit<NewCommit, 'parents'>[]): readonly string[] {
    return this.#import(line.map((each, at) => ({ ...each, parents: [at === 0 ? parent : markOf(at - 1)] })));
  }

  #import(commits: readonly NewCommit[]): readonly string[] {
    const lines = commits.flatMap(({ parents: [from, ...merges], files = {}, message = 'change' }, at) => [
      `reset ${IMPORT_REF}`,
      `commit ${IMPORT_REF}`,
      `mark ${markOf(at)}`,
      `committer ${AUTHOR} ${FIRST_COMMIT_AT + COMMIT_EVERY_S * this.#made++} +0000`,
      ...inline(message),
      ...(from === undefined ? [] : [`from ${from}`]),
      ...merges.map((parent) => `merge ${parent}`),
      ...Object.entries(files).flatMap(([path, text]) => [`M 100644 inline ${path}`, ...inline(text)]),
      `get-mark ${markOf(at)}`,
    ]);
    return this.#git(['fast-import', '--quiet', '--force'], { input: `${lines.join('\n')}\n` })
      .trim()
      .split('\n');
  }

  /** The merge commit GitHub prepares for a pull request: first parent base, second parent head; squashed it has the first only. */
  merge(base: string, head: string, how: 'merge' | 'squash' = 'merge'): string {
    const [tree = ''] = this.#git(['merge-tree', '--write-tree', base, head]).split('\n');
    const date = `${FIRST_COMMIT_AT + COMMIT_EVERY_S * this.#made} +0000`;
    this.#made += 1;
    const identity = {
      GIT_AUTHOR_NAME: 'Mona Octocat',
      GIT_AUTHOR_EMAIL: 'mona@example.org',
      GIT_AUTHOR_DATE: date,
    };
    const committer = {
      GIT_COMMITTER_NAME: 'GitHub',
      GIT_COMMITTER_EMAIL: 'noreply@github.com',
      GIT_COMMITTER_DATE: date,
    };
    const message = `Merge ${head} into ${base}`;
    const parents = how === 'merge' ? [base, head] : [base];
    const args = ['commit-tree', tree, ...parents.flatMap((sha) => ['-p', sha]), '-m', message];
    return this.#git(args, { env: { ...process.env, ...identity, ...committer } }).trim();
  }

  /** Points `refs/…` at a commit, whatever it pointed at before. */
  setRef(ref: string, sha: string): void {
    this.#git(['update-ref', ref, sha]);
  }

  /** A branch, `refs/…`, `heads/…`, `owner:branch` of a fork, or an id; null when there is no such commit. */
  resolve(name: string): string | null {
    const fork = /^([^:]+):(.+)$/.exec(name);
    const names =
      fork === null ? [`refs/heads/${name}`, `refs/${name}`, name] : [`refs/forks/${fork[1]}/${fork[2]}`];
    for (const each of names) {
      const sha = this.#try(['rev-parse', '--verify', '--quiet', `${each}^{commit}`])?.trim();
      if (sha !== undefined) return sha;
    }
    return null;
  }

  commits(range: string, { skip, count }: { skip: number; count: number }): readonly Commit[] {
    const format = `--format=${['%H', '%T', '%P', '%an', '%ae', '%aI', '%B'].join(FIELD)}${ENTRY}`;
    return this.#git(['log', format, `--skip=${skip}`, `--max-count=${count}`, range])
      .split(ENTRY)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map(parseCommit);
  }

  count(range: string): number {
    return Number(this.#git(['rev-list', '--count', range]));
  }

  mergeBase(one: string, other: string): string | null {
    return this.#try(['merge-base', one, other])?.trim() ?? null;
  }

  /** Blob id and bytes of a file at a commit; null where there is no such file. */
  file(sha: string, path: string): { readonly sha: string; readonly content: Buffer } | null {
    const blob = this.#try(['rev-parse', '--verify', '--quiet', `${sha}:${path}`])?.trim();
    if (blob === undefined || this.#git(['cat-file', '-t', blob]).trim() !== 'blob') return null;
    return { sha: blob, content: this.#bytes(['cat-file', 'blob', blob]) };
  }

  /** The files of a commit as a zip, under one folder. */
  archive(sha: string, folder: string): Buffer {
    return this.#bytes(['archive', '--format=zip', `--prefix=${folder}/`, sha]);
  }

  /** True when the first is the second or an ancestor of it. */
  isAncestor(one: string, other: string): boolean {
    return this.mergeBase(one, other) === one;
  }

  #git(args: readonly string[], options: ExecFileSyncOptions = {}): string {
    return this.#bytes(args, options).toString('utf8');
  }

  #bytes(args: readonly string[], options: ExecFileSyncOptions = {}): Buffer {
    const stdio: ExecFileSyncOptions['stdio'] = ['pipe', 'pipe', 'pipe'];
    return Buffer.from(
      execFileSync('git', args, { cwd: this.directory, maxBuffer: MAX_OUTPUT_BYTES, stdio, ...options }),
    );
  }

  #try(args: readonly string[]): string | undefined {
    try {
      return this.#git(args);
    } catch {
      return undefined;
    }
  }
}

/** What fast-import calls a commit before it has an id. */
const markOf = (at: number): string => `:${at + 1}`;

function inline(text: string): string[] {
  return [`data ${Buffer.byteLength(text)}`, text];
}

function parseCommit(entry: string): Commit {
  const [sha = '', tree = '', parents = '', name = '', email = '', date = '', message = ''] =
    entry.split(FIELD);
  return {
    sha,
    tree,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    author: { name, email, date: new Date(date).toISOString().replace('.000Z', 'Z') },
    message: message.trim(),
  };
}
