// Turns the `run` input into a program and its arguments, with the shells and templates of workflow `run:` steps.
// Source: runner, ScriptHandlerHelpers (default arguments per shell) and the workflow syntax of `jobs.<job_id>.steps[*].shell`.
import { accessSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CarbonError } from '../errors.ts';

interface Shell {
  readonly template: readonly string[];
  readonly extension: string;
  /** Lines that the runner puts before and after the script. */
  readonly before?: string;
  readonly after?: string;
}

const SHELLS: ReadonlyMap<string, Shell> = new Map([
  ['bash', { template: ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '{0}'], extension: '.sh' }],
  ['sh', { template: ['sh', '-e', '{0}'], extension: '.sh' }],
  ['python', { template: ['python', '{0}'], extension: '.py' }],
  [
    'pwsh',
    {
      template: ['pwsh', '-command', ". '{0}'"],
      extension: '.ps1',
      // Else neither a failing cmdlet nor a failing program would fail the step.
      before: "$ErrorActionPreference = 'stop'",
      after: 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
    },
  ],
]);

export interface Script {
  readonly text: string;
  /** The `shell` input; null when it is not set. */
  readonly shell: string | null;
  /** Where the script's file is written. */
  readonly directory: string;
  /** PATH, by which the shell is chosen that is not named. */
  readonly path: string | undefined;
}

/** Writes the script's file and gives the argument vector. @throws CarbonError as `shellOf` does. */
export function shellCommand({ text, shell, directory, path }: Script): readonly [string, ...string[]] {
  const { template, extension, before, after } = shell === null ? unspecified(path) : shellOf(shell);
  const lines = [before, text, after].filter((line) => line !== undefined);
  const target = join(directory, `run${extension}`);
  writeFileSync(target, `${lines.join('\n')}\n`, { mode: 0o700 });
  const [file = 'sh', ...args] = template.map((part) => part.replaceAll('{0}', () => target));
  return [file, ...args];
}

/** bash where there is one, with fewer options than a named bash; many slim images have none (runner source, ScriptHandler). */
const unspecified = (path: string | undefined): Shell => ({
  template: [hasProgram('bash', path) ? 'bash' : 'sh', '-e', '{0}'],
  extension: '.sh',
});

function hasProgram(name: string, path = ''): boolean {
  return path.split(delimiter).some((directory) => {
    try {
      if (directory !== '') accessSync(join(directory, name), constants.X_OK);
      return directory !== '';
    } catch {
      return false;
    }
  });
}

/** @throws CarbonError `bad-input` for a shell that is neither known nor a template with `{0}`. */
export function shellOf(shell: string): Shell {
  const known = SHELLS.get(shell);
  if (known !== undefined) return known;
  const template = shell.split(/\s+/);
  if (template.length > 1 && shell.includes('{0}')) return { template, extension: '' };
  throw new CarbonError('bad-input', `The input "shell" is "${shell}".`, {
    hint: `Accepted: ${[...SHELLS.keys()].join(', ')}, or a template with {0} such as "perl {0}".`,
  });
}
