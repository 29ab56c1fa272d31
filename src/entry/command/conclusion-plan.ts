// What shall come of a measurement, for `run` and `stop` alike: its options, checked as far as they can be before anything ends.
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CarbonError } from '../../errors.ts';
import { parseWorkSource, type WorkSource } from '../work.ts';
import type { Arguments, OptionTable } from './arguments.ts';
import { EXIT } from './command.ts';
import { AFTERWARDS, BUDGET_OPTIONS, type ReviewWish, readReviewWish } from './review-wish.ts';

export interface ConclusionPlan {
  readonly region: string | null;
  readonly work: WorkSource | null;
  readonly receipt: string | null;
  readonly trace: string | null;
  readonly exceedCode: number;
  readonly review: ReviewWish;
}

export const CONCLUSION_OPTIONS = {
  receipt: { type: 'string', value: 'FILE', help: 'write the receipt there' },
  trace: { type: 'string', value: 'FILE', help: 'keep the raw readings there, for `account`' },
  ledger: {
    type: 'string',
    value: 'SPEC',
    help: 'directory:PATH: compare with earlier runs and add this one',
  },
  region: { type: 'string', value: 'REGION', help: 'where the machine stands, as `grid` takes it' },
  work: { type: 'string', value: 'file:PATH', help: 'unit of work, for per-unit figures' },
  ...BUDGET_OPTIONS,
  'exceed-code': { type: 'string', value: 'N', help: 'exit status of a failed budget (default 3)' },
} as const satisfies OptionTable;

/** All but the place, whose tables are worth loading only where one is stated. @throws CarbonError for anything that could only fail after hours of work. */
export function readConclusionPlan(given: Arguments, consequences = AFTERWARDS): ConclusionPlan {
  return {
    region: given.text('region'),
    work: parseWorkSource(given.text('work') ?? ''),
    receipt: writablePath(given, 'receipt'),
    trace: writablePath(given, 'trace'),
    exceedCode: exceedCodeOf(given.text('exceed-code') ?? String(EXIT.overBudget)),
    review: readReviewWish(given, consequences),
  };
}

const MAX_EXIT_CODE = 255;

function exceedCodeOf(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) <= MAX_EXIT_CODE) return Number(text);
  throw new CarbonError('bad-usage', `The exceed code is "${text}".`, {
    hint: `Accepted: 0 to ${MAX_EXIT_CODE}.`,
  });
}

/** Asked beforehand: afterwards a measurement would be lost. */
function writablePath(given: Arguments, option: string): string | null {
  const path = given.text(option);
  if (path === null) return null;
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder && isWritable(dirname(path))) return path;
  throw new CarbonError('bad-usage', `The file ${path} of --${option} cannot be written.`, {
    hint: 'Accepted: a file in a directory that exists and may be written.',
  });
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return statSync(directory).isDirectory();
  } catch {
    return false;
  }
}
