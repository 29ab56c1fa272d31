// The measurement that `start` begins and `stop` ends: where its files lie, and what it is called.
// In a step of a workflow one a job, beside the job's own; elsewhere one a user and machine.
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CarbonError } from '../../errors.ts';
import { makeDirectory } from '../../make-directory.ts';
import { type SamplerHandle, tracePath } from '../../measure/sampler/handle.ts';
import { findLiveSampler } from '../../measure/sampler/liveness.ts';
import { jobPlace } from '../job-place.ts';
import { readSmallFile } from '../read-small-file.ts';

export interface Started {
  readonly directory: string;
  readonly trace: string;
  readonly name: string | null;
  /** ISO 8601. */
  readonly startedAt: string;
  /** False after a reboot: the clock of the trace has ended with the boot before. */
  readonly sameBoot: boolean;
  /** Null when it has died. */
  readonly sampler: SamplerHandle | null;
}

const RecordSchema = v.object({
  name: v.nullable(v.string()),
  started_at: v.string(),
  boot: v.nullable(v.string()),
});

const PRIVATE_DIRECTORY = 0o700;
const recordPath = (directory: string): string => join(directory, 'started.json');

type Environment = Readonly<Record<string, string | undefined>>;

export function startedDirectory(env: Environment, stateDirectory: string | null): string {
  const { root, directory } = jobPlace(env, stateDirectory);
  return env.GITHUB_RUN_ID === undefined ? join(root, 'started') : `${directory}-started`;
}

/** Null where nothing was started, or another user has put something in our place. */
export function findStarted(directory: string): Started | null {
  if (!isOurs(directory)) return null;
  try {
    const parsed = v.safeParse(RecordSchema, JSON.parse(readSmallFile(recordPath(directory))));
    if (!parsed.success) return null;
    const { name, started_at: startedAt, boot } = parsed.output;
    const sameBoot = boot === bootId();
    const sampler = findLiveSampler(directory);
    return { directory, trace: tracePath(directory), name, startedAt, sameBoot, sampler };
  } catch {
    return null;
  }
}

/**
 * Makes the directory, in which only one of two that start at once succeeds.
 * @throws CarbonError `bad-usage` where a measurement is, `file-unwritable` where none can be.
 */
export function claimStarted(directory: string, name: string | null, startedAt: Date): void {
  const before = findStarted(directory);
  if (before !== null) throw alreadyStarted(before);
  try {
    // What is left of one that could not begin.
    if (isOurs(directory)) rmSync(directory, { recursive: true });
    makeDirectory(directory, PRIVATE_DIRECTORY);
    if (!isOurs(directory)) throw new Error('it belongs to another user');
    const record = { name, started_at: startedAt.toISOString(), boot: bootId() };
    writeFileSync(recordPath(directory), `${JSON.stringify(record)}\n`, { flag: 'wx' });
  } catch (cause) {
    const other = findStarted(directory);
    if (other !== null) throw alreadyStarted(other);
    throw new CarbonError('file-unwritable', `The measurement's directory ${directory} cannot be made.`, {
      cause,
      hint: 'CARBON_STATE_DIR names another place: an absolute path that you may write.',
    });
  }
}

const alreadyStarted = ({ name, startedAt, sampler }: Started): CarbonError =>
  new CarbonError(
    'bad-usage',
    `A measurement${name === null ? '' : ` "${name}"`} ${sampler === null ? 'was started' : 'runs'} here already, since ${startedAt}.`,
    { hint: '`carbon-action stop` ends it; `carbon-action mark LABEL` begins a section of it.' },
  );

/** It and the folder it is in, whose owner may do with it as he likes; a link is what it is, not what it leads to. */
const isOurs = (directory: string): boolean =>
  [directory, join(directory, '..')].every(
    (path) => lstatSync(path, { throwIfNoEntry: false })?.uid === process.getuid?.(),
  );

/** Another at every boot (random(4)). */
function bootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}
