// The command that every tool watches, and when it really ran: by its own clock, whatever the tool says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const script = join(import.meta.dirname, 'job.sh');

/** How the job's own command line begins. */
export const JOB = `sh ${script} `;

export const jobOf = (seconds: number, folder: string): readonly string[] => [
  'sh',
  script,
  String(seconds),
  folder,
];

const NS_PER_MS = 1e6;

/** Wall clock, ms; null until then. */
export function jobTime(folder: string, moment: 'began' | 'ended'): number | null {
  const path = join(folder, moment);
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  return text === '' ? null : Number(text) / NS_PER_MS;
}
