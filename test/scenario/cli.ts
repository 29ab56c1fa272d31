// Runs any command of the committed command line in a folder of its own, with nothing in its environment but PATH.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './stage.ts';

export interface Said {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Desk {
  readonly directory: string;
  /** `carbon-action words…`, with the folder as its working directory. */
  cli(words: readonly string[], env?: Readonly<Record<string, string>>): Promise<Said>;
  write(name: string, text: string): void;
  read(name: string): string;
  /** Files in the folder, sorted. */
  files(): readonly string[];
  clear(): void;
}

export function openDesk(): Desk {
  const directory = mkdtempSync(join(tmpdir(), 'desk-'));
  return {
    directory,
    cli: (words, env = {}) => perform(words, { directory, env }),
    write: (name, text) => writeFileSync(join(directory, name), text),
    read: (name) => readFileSync(join(directory, name), 'utf8'),
    files: () => readdirSync(directory).toSorted(),
    clear: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function perform(
  words: readonly string[],
  { directory, env }: { readonly directory: string; readonly env: Readonly<Record<string, string>> },
): Promise<Said> {
  const node = process.env.CARBON_TEST_NODE ?? process.execPath;
  const child = spawn(node, [join(projectRoot, 'dist/cli.js'), ...words], {
    cwd: directory,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => {
      said[name] += chunk.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, ...said }));
  });
}
