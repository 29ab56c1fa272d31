// Turns the `run` input into a program and its arguments, with the shells and templates of workflow `run:` steps.
// Source: runner, ScriptHandlerHelpers (default arguments per shell) and the workflow syntax of `jobs.<job_id>.steps[*].shell`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CarbonError } from '../errors.ts';

interface Shell {
  readonly template: readonly string[];
  readonly extension: string;
}

const UNSPECIFIED: Shell = { template: ['bash', '-e', '{0}'], extension: '.sh' };
const SHELLS: ReadonlyMap<string, Shell> = new Map([
  ['bash', { template: ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '{0}'], extension: '.sh' }],
  ['sh', { template: ['sh', '-e', '{0}'], extension: '.sh' }],
  ['python', { template: ['python', '{0}'], extension: '.py' }],
  ['pwsh', { template: ['pwsh', '-command', ". '{0}'"], extension: '.ps1' }],
]);

/** Writes the script into `directory` and gives the argument vector. @throws CarbonError as `shellOf` does. */
export function shellCommand(
  script: string,
  shell: string | null,
  directory: string,
): readonly [string, ...string[]] {
  const { template, extension } = shellOf(shell);
  const path = join(directory, `run${extension}`);
  writeFileSync(path, `${script}\n`, { mode: 0o700 });
  const [file = 'bash', ...args] = template.map((part) => part.replaceAll('{0}', () => path));
  return [file, ...args];
}

/** @throws CarbonError `bad-input` for a shell that is neither known nor a template with `{0}`. */
export function shellOf(shell: string | null): Shell {
  if (shell === null) return UNSPECIFIED;
  const known = SHELLS.get(shell);
  if (known !== undefined) return known;
  const template = shell.split(/\s+/);
  if (template.length > 1 && shell.includes('{0}')) return { template, extension: '' };
  throw new CarbonError('bad-input', `The input "shell" is "${shell}".`, {
    hint: `Accepted: ${[...SHELLS.keys()].join(', ')}, or a template with {0} such as "perl {0}".`,
  });
}
