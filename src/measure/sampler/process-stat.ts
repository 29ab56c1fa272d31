// Reads who a process is from /proc/PID/stat: a pid alone can be recycled, a pid with its start time cannot (proc_pid_stat(5)).
import { readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { readWhole } from '../meter/file/read-whole.ts';

export interface ProcessIdentity {
  readonly pid: number;
  /** Field 22: ticks between boot and the start of the process. */
  readonly startTime: number;
}

export interface ProcessStat extends ProcessIdentity {
  readonly name: string;
  readonly state: string;
  readonly parent: number;
  /** CPU time of its own and of the children it has waited for, in ticks. */
  readonly ticks: number;
}

/** Positions of fields 3, 4, 14 to 17 (utime, stime, cutime, cstime) and 22 in what follows the name. */
const STATE = 0;
const PARENT = 1;
const FIRST_TIME = 11;
const LAST_TIME = 14;
const START_TIME = 19;

/** Null when there is no such process, or the kernel hides it. */
export function readProcess(pid: number, proc = '/proc'): ProcessStat | null {
  try {
    const stat = readWhole(`${proc}/${pid}/stat`).toString('utf8');
    // The name stands in parentheses and may hold spaces and parentheses itself.
    const nameEnd = stat.lastIndexOf(')');
    const fields = stat.slice(nameEnd + 2).split(' ');
    const startTime = Number(fields[START_TIME] ?? Number.NaN);
    const parent = Number(fields[PARENT]);
    const times = fields.slice(FIRST_TIME, LAST_TIME + 1).map(Number);
    const ticks = times.reduce((sum, time) => sum + time, 0);
    if (nameEnd < 0 || ![startTime, parent, ticks].every(Number.isFinite)) return null;
    const name = stat.slice(stat.indexOf('(') + 1, nameEnd);
    return { pid, name, state: fields[STATE] ?? '', parent, startTime, ticks };
  } catch {
    return null;
  }
}

const WORKER = 'Runner.Worker';

/** Whether a process is the worker of a GitHub Actions runner, by its name, its executable, or its first argument. */
export function isRunnerWorker(process: ProcessStat, proc = '/proc'): boolean {
  if (process.name === WORKER) return true;
  // Another user's executable may not be read; its command line may.
  return executableOf(process.pid, proc) === WORKER || firstArgument(process.pid, proc) === WORKER;
}

function executableOf(pid: number, proc: string): string | null {
  try {
    return basename(readlinkSync(`${proc}/${pid}/exe`));
  } catch {
    return null;
  }
}

function firstArgument(pid: number, proc: string): string | null {
  try {
    return basename(readWhole(`${proc}/${pid}/cmdline`).toString('utf8').split('\0', 1)[0] ?? '');
  } catch {
    return null;
  }
}
