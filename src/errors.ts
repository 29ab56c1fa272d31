// Three families of trouble: yours to fix (CarbonError), not here today (Absence in the trace, Note), our bug (anything else).

/** What a person got wrong, or asked for that is not built. The closed list is part of the interface. */
export type ErrorCode =
  | 'bad-usage'
  | 'bad-budget'
  | 'bad-region'
  | 'bad-config'
  | 'bad-environment'
  | 'bad-input'
  | 'bad-trace'
  | 'bad-receipt'
  | 'bad-bundle'
  | 'bad-work'
  | 'not-available-yet'
  | 'command-not-started'
  | 'file-unreadable'
  | 'file-unwritable';

/** One clear sentence and one hint with what was accepted; shown without a stack. */
export class CarbonError extends Error {
  override readonly name = 'CarbonError';
  readonly code: ErrorCode;
  readonly hint: string | null;

  constructor(code: ErrorCode, sentence: string, options: { hint?: string; cause?: unknown } = {}) {
    super(sentence, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint ?? null;
  }
}

export type Severity = 'info' | 'warning';

/** A doubt, gap or degradation that travels as a value to the reader's eye. `code` is kebab-case. */
export interface Note {
  readonly code: string;
  readonly severity: Severity;
  readonly text: string;
}

export const note = (code: string, text: string, severity: Severity = 'info'): Note => ({
  code,
  severity,
  text,
});

/** The sentence of any thrown value, for notes and logs. Of an answer without a body some HTTP clients make an error without one. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message !== '') return error.message;
  return 'statusCode' in error ? `HTTP status ${String(error.statusCode)}` : error.name;
}

/** What no program can help: no room, no quota, nothing may be written, no memory, no more open files, a broken disk (errno(3)). */
const OF_MACHINE = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'ENOMEM', 'EMFILE', 'ENFILE', 'EIO'];

const isOfMachine = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && OF_MACHINE.includes(String(error.code));

/** Two lines for a person: the sentence, then the hint where there is one. Our own bugs keep their stack. */
export function explain(error: unknown): string {
  if (error instanceof CarbonError) return error.hint ? `${error.message}\n${error.hint}` : error.message;
  if (isOfMachine(error)) return `The machine refuses: ${messageOf(error)}.`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in carbon-action, please report it with the lines below.\n${stack}`;
}
