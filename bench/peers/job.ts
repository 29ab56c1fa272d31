// The command that every tool watches, and when it really ran: by its own clock, whatever the tool says.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stubLibraryPath } from '../../test/harness/native/build-stub.ts';
import { buildProgram } from './build-program.ts';

const program = join(dirname(stubLibraryPath), 'peers-job');

/** How the job's own command line begins. */
export const JOB = `${program} `;

/** @throws Error without a C compiler. */
export const buildJob = (): void => buildProgram('job.c', program);

export const jobOf = (seconds: number, folder: string): readonly string[] => [
  program,
  String(seconds),
  folder,
];

const NS_PER_MS = 1e6;

/** Wall clock, ms; null until then. */
export function jobTime(folder: string, moment: 'began' | 'ended'): number | null {
  const path = join(folder, moment);
  return existsSync(path) ? Number(readFileSync(path, 'utf8').trim()) / NS_PER_MS : null;
}
