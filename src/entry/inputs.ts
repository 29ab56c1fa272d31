// The only reader of the action's inputs: INPUT_* variables become one typed value, or one clear sentence.
// Loads nothing heavy, because main reads inputs before it starts the sampler.
import { CarbonError } from '../errors.ts';
import type { Budget } from '../review/budget/budget.ts';
import { parseBudgets } from '../review/budget/parse.ts';
import { type LedgerSpec, parseLedgerSpec } from '../review/ledger/spec.ts';
import { type InputName, inputVariable } from './input-names.ts';
import { shellOf } from './shell.ts';
import { parseWorkSource, type WorkSource } from './work.ts';

export interface Inputs {
  readonly budgets: readonly Budget[];
  readonly run: string | null;
  readonly shell: string | null;
  readonly workingDirectory: string | null;
  readonly name: string | null;
  readonly region: string;
  readonly work: WorkSource | null;
  readonly onExceed: 'fail' | 'warn';
  readonly comment: CommentMode;
  readonly ledger: LedgerSpec;
  readonly config: string;
  readonly token: string | null;
  readonly checkRunId: number | null;
  readonly jobStatus: 'success' | 'failure' | 'cancelled' | 'unknown';
  readonly matrix: Readonly<Record<string, string | number | boolean | null>>;
}

export type CommentMode = 'always' | 'changes' | 'alerts' | 'never';

type Environment = Readonly<Record<string, string | undefined>>;

const COMMENT_MODES = ['always', 'changes', 'alerts', 'never'] as const;
const STATUSES = ['success', 'failure', 'cancelled'] as const;
/** Ids of the API are far below 10^15, the last power of ten that a double holds exactly. */
const ID = /^\d{1,15}$/;
const NAME_PATTERN = /^[\w .:-]{1,64}$/;

/**
 * Reads and validates every input.
 * @throws CarbonError `bad-input`, `bad-budget` or `not-available-yet`, before anything is measured.
 */
export function readInputs(env: Environment): Inputs {
  const read = (name: InputName): string => (env[inputVariable(name)] ?? '').trim();
  const run = read('run') || null;
  for (const name of ['shell', 'working-directory'] as const) {
    if (!run && read(name))
      throw new CarbonError('bad-input', `The input "${name}" has no meaning without "run".`);
  }
  if (read('full-run')) {
    throw new CarbonError('not-available-yet', 'The input "full-run" is not available yet; leave it out.');
  }
  return {
    budgets: parseBudgets(read('budget')),
    run,
    shell: readShell(read('shell')),
    workingDirectory: read('working-directory') || null,
    name: readName(read('name')),
    region: read('region') || 'auto',
    work: parseWorkSource(read('work')),
    onExceed: readOnExceed(read('on-exceed') || 'fail'),
    comment: oneOf('comment', read('comment') || 'always', COMMENT_MODES),
    ledger: parseLedgerSpec(read('ledger') || 'artifact'),
    config: readConfigPath(read('config') || '.github/carbon.yml'),
    token: read('github-token') || null,
    checkRunId: ID.test(read('check-run-id')) ? Number(read('check-run-id')) : null,
    jobStatus: STATUSES.find((status) => status === read('job-status')) ?? 'unknown',
    matrix: readMatrix(read('matrix')),
  };
}

function oneOf<T extends string>(input: string, value: string, accepted: readonly T[]): T {
  const found = accepted.find((candidate) => candidate === value);
  if (found) return found;
  throw new CarbonError('bad-input', `The input "${input}" is "${value}".`, {
    hint: `Accepted: ${accepted.join(', ')}.`,
  });
}

function readOnExceed(value: string): 'fail' | 'warn' {
  if (value === 'stop') {
    throw new CarbonError('not-available-yet', 'The value "stop" of "on-exceed" is not available yet.', {
      hint: 'Accepted: fail, warn.',
    });
  }
  return oneOf('on-exceed', value, ['fail', 'warn']);
}

/** Refused here, and not when the script is to be run: by then the sampler has been started. */
function readShell(value: string): string | null {
  if (value === '') return null;
  shellOf(value);
  return value;
}

function readName(value: string): string | null {
  if (value === '') return null;
  if (NAME_PATTERN.test(value)) return value;
  throw new CarbonError('bad-input', `The input "name" is ${JSON.stringify(value)}.`, {
    hint: 'Accepted: up to 64 letters, digits, spaces and . : _ -',
  });
}

function readConfigPath(value: string): string {
  if (!value.startsWith('/') && !value.split('/').includes('..')) return value;
  throw new CarbonError('bad-input', `The input "config" is "${value}".`, {
    hint: 'Accepted: a path inside the repository, such as .github/carbon.yml.',
  });
}

/** `toJSON(matrix)` is `null` without a matrix; nested values take part in the series as their JSON text. */
function readMatrix(value: string): Inputs['matrix'] {
  if (value === '' || value === 'null') return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return {};
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return {};
  return Object.fromEntries(
    Object.entries(parsed).map(([key, entry]: [string, unknown]) => [
      key,
      entry === null || typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean'
        ? entry
        : JSON.stringify(entry),
    ]),
  );
}
