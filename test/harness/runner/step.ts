// The two kinds of step a simulated job is written with, as in the `steps:` of a workflow file.
import { join } from 'node:path';

interface StepOptions {
  readonly id?: string;
  readonly name?: string;
  /** A condition as in `if:`; without a status function in it, `success() &&` is put before it, as the runner does. */
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** `timeout-minutes:` in milliseconds: after it the signal ladder, and the step has failed. */
  readonly timeoutMs?: number;
  readonly continueOnError?: boolean;
}

export interface RunStep extends StepOptions {
  readonly kind: 'run';
  readonly script: string;
  /** Without one the runner takes `bash -e`; a named `bash` adds `pipefail`. */
  readonly shell?: 'bash' | 'sh';
}

export interface UsesStep extends StepOptions {
  readonly kind: 'uses';
  /** Folder that holds `action.yml`, `path` included. */
  readonly directory: string;
  readonly with: Readonly<Record<string, string>>;
  /** Of an action in a sub-folder, `report` of `uses: ./report`; empty at the root. */
  readonly path: string;
  /** `owner/repo` of the action; null for a local action (`uses: ./…`). */
  readonly repository: string | null;
  readonly ref: string | null;
}

/** A script of the runner's owner, run around all steps. */
export interface HookStep extends StepOptions {
  readonly kind: 'hook';
  readonly path: string;
}

export type Step = RunStep | UsesStep;

export function run(script: string, options: StepOptions & Pick<RunStep, 'shell'> = {}): RunStep {
  return { kind: 'run', script, ...options };
}

interface UsesOptions extends StepOptions {
  readonly dir: string;
  /** Folder below it that holds the action, `report`. */
  readonly path?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly repository?: string;
  readonly ref?: string;
}

export function uses({ dir, path = '', with: inputs, repository, ref, ...options }: UsesOptions): UsesStep {
  return {
    kind: 'uses',
    directory: join(dir, path),
    path,
    with: inputs ?? {},
    repository: repository ?? null,
    ref: ref ?? null,
    ...options,
  };
}

/** What the log and the jobs API call the step when it has no `name:`. */
export function displayName(step: Step): string {
  if (step.name !== undefined) return step.name;
  if (step.kind === 'run') return `Run ${step.script.trim().split('\n')[0]}`;
  const { repository, path, ref } = step;
  if (repository === null) return `Run ./${path}`;
  return `Run ${path === '' ? repository : `${repository}/${path}`}@${ref ?? 'main'}`;
}
