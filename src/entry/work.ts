// The unit of work of a run, for per-unit figures: `file:PATH` to a number or to `{"sample": 12000}`.
import { resolve } from 'node:path';
import { CarbonError, messageOf, type Note, note } from '../errors.ts';
import { readSmallFile } from './read-small-file.ts';

export interface WorkSource {
  readonly path: string;
}

export interface Work {
  readonly amount: number;
  readonly unit: string;
}

const ACCEPTED = 'Accepted: file:PATH to a file with a positive number or with {"sample": 12000}.';
const UNIT_PATTERN = /^[a-z][a-z0-9_-]{0,31}$/;
const DEFAULT_UNIT = 'unit';

/** @throws CarbonError `bad-work` for anything but `file:PATH`. Null for an empty text. */
export function parseWorkSource(text: string): WorkSource | null {
  if (text === '') return null;
  if (text.startsWith('file:') && text.length > 'file:'.length) return { path: text.slice('file:'.length) };
  throw new CarbonError('bad-work', `The work is "${text}".`, { hint: ACCEPTED });
}

/** @throws CarbonError `bad-work` when the text is neither form. */
export function parseWork(text: string): Work {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new CarbonError('bad-work', 'The work file holds no number and no JSON.', {
      hint: ACCEPTED,
      cause,
    });
  }
  if (isAmount(parsed)) return { amount: parsed, unit: DEFAULT_UNIT };
  if (typeof parsed === 'object' && parsed !== null) {
    const [[unit, amount] = [], ...more] = Object.entries(parsed);
    if (unit !== undefined && more.length === 0 && UNIT_PATTERN.test(unit) && isAmount(amount))
      return { amount, unit };
  }
  throw new CarbonError('bad-work', 'The work file holds no positive number and no single named one.', {
    hint: ACCEPTED,
  });
}

const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 && value <= Number.MAX_SAFE_INTEGER;

/** Reads the work when the job has ended; a missing or bad file is a note, never a failure of the job. */
export function readWork(source: WorkSource | null, directory: string): { work: Work | null; notes: Note[] } {
  if (!source) return { work: null, notes: [] };
  try {
    return { work: parseWork(readSmallFile(resolve(directory, source.path))), notes: [] };
  } catch (error) {
    const text = `Work is unknown, so there are no per-unit figures: ${messageOf(error)}`;
    return { work: null, notes: [note('work-unknown', text, 'warning')] };
  }
}
