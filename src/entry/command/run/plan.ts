// What `run` is asked to do, checked as far as it can be before the command starts.
import { createHash } from 'node:crypto';
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CarbonError } from '../../../errors.ts';
import { refuseBadPlace } from '../../refuse-bad-place.ts';
import { parseWorkSource, type WorkSource } from '../../work.ts';
import type { Arguments } from '../arguments.ts';
import { EXIT } from '../command.ts';
import { type LocalReview, readLocalReview } from '../local-review.ts';
import type { Settings } from '../settings.ts';

export interface Plan {
  readonly file: string;
  readonly args: readonly string[];
  readonly name: string;
  readonly region: string | null;
  readonly work: WorkSource | null;
  readonly receipt: string | null;
  readonly trace: string | null;
  readonly exceedCode: number;
  readonly review: LocalReview;
}

/** @throws CarbonError for anything that could only fail after hours of work. */
export function readPlan(given: Arguments, wrapped: readonly string[], { owner }: Settings): Plan {
  const [file, ...args] = wrapped;
  if (file === undefined) {
    throw new CarbonError('bad-usage', 'There is no command to measure.', {
      hint: 'Such as: carbon-action run -- python train.py',
    });
  }
  const region = given.text('region');
  refuseBadPlace(region, owner);
  return {
    file,
    args,
    name: given.text('name') ?? `command-${hashOf(wrapped)}`,
    region,
    work: parseWorkSource(given.text('work') ?? ''),
    receipt: writablePath(given, 'receipt'),
    trace: writablePath(given, 'trace'),
    exceedCode: exceedCodeOf(given.text('exceed-code') ?? String(EXIT.overBudget)),
    review: readLocalReview(given),
  };
}

const NAME_DIGITS = 8;

/** Command lines may hold secrets, so the name that travels with a receipt is a hash of ours. */
const hashOf = (wrapped: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(wrapped)).digest('hex').slice(0, NAME_DIGITS);

const MAX_EXIT_CODE = 255;

function exceedCodeOf(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) <= MAX_EXIT_CODE) return Number(text);
  throw new CarbonError('bad-usage', `The exceed code is "${text}".`, {
    hint: `Accepted: 0 to ${MAX_EXIT_CODE}.`,
  });
}

/** Asked before the command starts: afterwards a measurement would be lost. */
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
