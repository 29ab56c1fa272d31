// The peers from the Python package index, pinned, each in a virtual environment of its own under .cache/; made once and used again.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../dist.ts';

export interface Venv {
  readonly python: string;
  /** The folder of its commands. */
  readonly bin: string;
  readonly sitePackages: string;
  readonly pythonVersion: string;
  /** Where Python's own library lies. */
  readonly standardLibrary: string;
}

export type MadeVenv = Venv | { readonly skipped: string };

/** Versions that the documentation speaks of. */
export const PINNED = { codecarbon: '3.3.0', carbontracker: '2.4.3' } as const;
export type Peer = keyof typeof PINNED;

const INSTALL_MS = 300_000;
const FACTS =
  'import json,sys,sysconfig as s;p=s.get_paths();print(json.dumps([sys.version.split()[0],p["purelib"],p["stdlib"]]))';

/** Needs the network the first time only. */
export function venvOf(peer: Peer): MadeVenv {
  const folder = join(projectRoot, '.cache/peers', peer);
  const mark = join(folder, 'installed');
  const wanted = `${peer}==${PINNED[peer]}`;
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    const failure =
      failureOf('python3', ['-m', 'venv', folder]) ??
      failureOf(join(folder, 'bin/python'), ['-m', 'pip', 'install', '--quiet', wanted]);
    if (failure !== null) return { skipped: `${wanted} was not installed: ${failure}` };
    writeFileSync(mark, wanted);
  }
  const python = join(folder, 'bin/python');
  const facts = spawnSync(python, ['-c', FACTS], { encoding: 'utf8' });
  if (facts.status !== 0) return { skipped: `${wanted}: its Python does not start` };
  const [pythonVersion, sitePackages, standardLibrary] = JSON.parse(facts.stdout) as [string, string, string];
  return { python, bin: join(folder, 'bin'), sitePackages, pythonVersion, standardLibrary };
}

function failureOf(command: string, args: readonly string[]): string | null {
  const { error, status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: INSTALL_MS });
  if (error) return error.message;
  return status === 0 ? null : (stderr.trim().split('\n').at(-1) ?? `status ${status}`);
}
