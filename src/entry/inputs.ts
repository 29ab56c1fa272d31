// The only reader of the action's inputs: INPUT_* variables become one typed value, or one clear sentence.
// Loads nothing heavy, because main reads inputs before it starts the sampler.
import { CarbonError } from '../errors.ts';
import { type InputName, inputVariable } from './input-names.ts';
import { oneOf, type ReviewInputs, readReviewInputs } from './review-inputs.ts';
import { shellOf } from './shell.ts';
import { parseWorkSource, type WorkSource } from './work.ts';

export interface Inputs extends ReviewInputs {
  readonly run: string | null;
  readonly shell: string | null;
  readonly workingDirectory: string | null;
  readonly name: string | null;
  readonly region: string;
  readonly work: WorkSource | null;
  /** `stop` only with `run`: there is nothing else that could be ended. */
  readonly onExceed: 'fail' | 'warn' | 'stop';
  readonly checkRunId: number | null;
  readonly jobStatus: 'success' | 'failure' | 'cancelled' | 'unknown';
  readonly matrix: Readonly<Record<string, string | number | boolean | null>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const CONSEQUENCES = ['fail', 'warn', 'stop'] as const;
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
    ...readReviewInputs(read),
    run,
    shell: readShell(read('shell')),
    workingDirectory: read('working-directory') || null,
    name: readName(read('name')),
    region: read('region') || 'auto',
    work: parseWorkSource(read('work')),
    onExceed: readOnExceed(read('on-exceed') || 'fail', run),
    checkRunId: ID.test(read('check-run-id')) ? Number(read('check-run-id')) : null,
    jobStatus: STATUSES.find((status) => status === read('job-status')) ?? 'unknown',
    matrix: readMatrix(read('matrix')),
  };
}

function readOnExceed(value: string, run: string | null): Inputs['onExceed'] {
  const onExceed = oneOf('on-exceed', value, CONSEQUENCES);
  if (onExceed !== 'stop' || run !== null) return onExceed;
  throw new CarbonError('bad-input', 'The value "stop" of "on-exceed" ends a command, and there is none.', {
    hint: 'Set "run" to the command to measure, or "on-exceed" to fail or warn.',
  });
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

/** `toJSON(matrix)` is `null` without a matrix; nested values take part in the series as their JSON text. */
function readMatrix(value: string): Inputs['matrix'] {
  if (value === '' || value === 'null') return {};
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return {};
    const values = Object.entries(parsed).map(
      ([key, entry]: [string, unknown]) => [key, leafOf(entry)] as const,
    );
    return Object.fromEntries(values.filter(([key]) => key !== '__proto__'));
  } catch {
    // No JSON, or nested deeper than can be written again: no matrix of a workflow.
    return {};
  }
}

function leafOf(entry: unknown): string | number | boolean | null {
  // JSON holds no infinity, and yet `1e999` is read as one.
  if (typeof entry === 'number') return Number.isFinite(entry) ? entry : String(entry);
  return entry === null || typeof entry === 'string' || typeof entry === 'boolean'
    ? entry
    : JSON.stringify(entry);
}
