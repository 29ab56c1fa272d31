// Finds and kills what a job left running, by RUNNER_TRACKING_ID in its environment. After actions/runner `JobExtension.FinalizeJob`.
// Layout of /proc: proc(5).
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Leftover } from './job.ts';

const POLL_MS = 5;
const MAX_POLLS = 200;

/** Processes as pid and name, as the runner lists them when a job starts: a recycled pid of the same name escapes. */
export function listProcesses(): Set<string> {
  return new Set(pids().map((pid) => `${pid} ${nameOf(pid)}`));
}

/** Live processes with this tracking id that were not there before. */
export function trackedProcesses(
  trackingId: string,
  before: ReadonlySet<string> = new Set(),
): readonly Leftover[] {
  const mark = `RUNNER_TRACKING_ID=${trackingId}`;
  return pids()
    .filter((pid) => !before.has(`${pid} ${nameOf(pid)}`))
    .filter((pid) => read(pid, 'environ').split('\0').includes(mark))
    .map((pid) => ({ pid, command: read(pid, 'cmdline').split('\0').join(' ').trim() }));
}

/** SIGKILL to each, then waits until none of them runs. */
export async function killTracked(
  trackingId: string,
  before?: ReadonlySet<string>,
): Promise<readonly Leftover[]> {
  const found = trackedProcesses(trackingId, before);
  for (const { pid } of found) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone between the scan and the signal.
    }
  }
  for (let poll = 0; poll < MAX_POLLS && found.some(({ pid }) => isRunning(pid)); poll += 1)
    await sleep(POLL_MS);
  return found;
}

/** False for a zombie: nobody may reap it in a container, and it holds nothing any more. */
export function isRunning(pid: number): boolean {
  const state = read(pid, 'stat').replace(/^.*\) /s, '')[0];
  return state !== undefined && state !== 'Z';
}

function pids(): number[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
}

function nameOf(pid: number): string {
  return read(pid, 'comm').trim();
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
}
