// Two programs of others that read workflows: actionlint where Go is, zizmor where Python is; both pinned, both offline once fetched.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ACTIONLINT = '1.7.12';
const ZIZMOR = '1.32.0';
const FETCH_MS = 180_000;
/** Its list of the job context is of before 2026, when GitHub added `workflow_repository` and `workflow_sha`. */
const NEWER_THAN_ACTIONLINT = 'property "workflow_(repository|sha)" is not defined';

interface Outcome {
  readonly said: string;
  readonly failed: boolean;
}

export const runTools = (root: string): readonly Outcome[] => [actionlint(root), zizmor(root)];

function actionlint(root: string): Outcome {
  if (!isThere('go', 'version')) return skipped('actionlint', 'Go is not here');
  const program = join(root, '.cache', 'lint', `actionlint-${ACTIONLINT}`);
  if (!existsSync(join(program, 'actionlint'))) {
    const env = { ...process.env, GOBIN: program };
    const words = ['install', `github.com/rhysd/actionlint/cmd/actionlint@v${ACTIONLINT}`];
    const { status } = spawnSync('go', words, { env, timeout: FETCH_MS });
    if (status !== 0) return skipped('actionlint', 'it could not be fetched');
  }
  const words = ['-no-color', '-ignore', NEWER_THAN_ACTIONLINT];
  return outcome(
    'actionlint',
    spawnSync(join(program, 'actionlint'), words, { cwd: root, encoding: 'utf8' }),
  );
}

/** What it finds and we keep stands with its reason in .github/zizmor.yml. */
function zizmor(root: string): Outcome {
  if (!isThere('python3', '--version')) return skipped('zizmor', 'Python is not here');
  const venv = join(root, '.cache', 'lint', `zizmor-${ZIZMOR}`);
  const program = join(venv, 'bin', 'zizmor');
  if (!existsSync(program)) {
    const pip = ['-m', 'pip', 'install', '--quiet', '--only-binary=:all:', `zizmor==${ZIZMOR}`];
    const made = spawnSync('python3', ['-m', 'venv', venv], { timeout: FETCH_MS });
    const got = spawnSync(join(venv, 'bin', 'python'), pip, { timeout: FETCH_MS });
    if (made.status !== 0 || got.status !== 0) return skipped('zizmor', 'it could not be fetched');
  }
  const words = [
    '--offline',
    '--quiet',
    '--no-progress',
    '--color',
    'never',
    '.github/workflows',
    'action.yml',
    'report/action.yml',
  ];
  return outcome('zizmor', spawnSync(program, words, { cwd: root, encoding: 'utf8' }));
}

const isThere = (program: string, question: string): boolean => spawnSync(program, [question]).status === 0;
const skipped = (name: string, why: string): Outcome => ({
  said: `${name}: skipped, ${why}.`,
  failed: false,
});

function outcome(name: string, { status, stdout, stderr }: ReturnType<typeof spawnSync>): Outcome {
  if (status === 0) return { said: `${name}: no findings.`, failed: false };
  return { said: `${name}:\n${stdout}${stderr}`, failed: true };
}
