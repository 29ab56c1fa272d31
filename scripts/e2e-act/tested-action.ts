// The action as a checkout of its last commit holds it, and the programs that play it: what every scenario shares.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasPidNamespaces } from '../../test/harness/runner/pid-namespace.ts';

const root = resolve(import.meta.dirname, '../..');
/** What a workflow that says `uses: org/carbon-action@v1` gets of the repository and needs. */
const SHIPPED = ['action.yml', 'package.json', 'dist', 'datasets', 'report', 'hooks'];
const MOST_BYTES = 64 * 1024 * 1024;

export interface Programs {
  readonly act: string;
  readonly node: string;
}

export interface Tested extends Programs {
  /** Folder of the committed action. */
  readonly action: string;
  /** Whether each run of act can be put where it sees the processes of no other. */
  readonly isAlone: boolean;
}

/** @throws Error where this is no git checkout. */
export function testedAction(folder: string, programs: Programs): Tested {
  const action = join(folder, 'action');
  mkdirSync(action);
  const archive = execFileSync('git', ['archive', 'HEAD', ...SHIPPED], { cwd: root, maxBuffer: MOST_BYTES });
  execFileSync('tar', ['x', '-C', action], { input: archive });
  return { ...programs, action, isAlone: hasPidNamespaces() };
}
