// Removes what earlier jobs left in the state directory once nobody will look at it, whatever it holds.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../errors.ts';
import { findLiveSampler } from '../../measure/sampler/liveness.ts';
import type { JobPlace } from '../job-place.ts';
import { jobDirectories } from './job-directories.ts';

/** Longer than any job may run, and some days to look back. */
const KEEP_DAYS = 7;
const MS_PER_DAY = 86_400_000;

/** A measurement that is alive is left alone. Failures are warnings. */
export function removeOldJobs(place: JobPlace, nowMs: number, warn: (text: string) => void): void {
  for (const directory of jobDirectories(place)) {
    try {
      const isOld = nowMs - touchedMs(directory) > KEEP_DAYS * MS_PER_DAY;
      if (isOld && findLiveSampler(directory) === null) rmSync(directory, { recursive: true, force: true });
    } catch (error) {
      warn(`What an earlier job left in ${directory} could not be removed: ${messageOf(error)}`);
    }
  }
}

/** When anything in it was last written. */
const touchedMs = (directory: string): number =>
  Math.max(
    ...[directory, ...readdirSync(directory).map((name) => join(directory, name))].map(
      (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0,
    ),
  );
