// Runs nvidia-smi in its loop mode as a child process and hands on its lines, until it ends or is ended.
import type { ChildProcessByStdio } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Readable } from 'node:stream';
import { messageOf } from '../../../errors.ts';
import type { Absence } from '../../trace/domain.ts';
import { readAttribute } from '../file/sysfs.ts';
import { SMI_FIELDS } from './nvidia-smi-line.ts';

/** Why the program runs no longer, or never did. */
export type SmiEnd = Pick<Absence, 'code' | 'hint'>;

export interface SmiPipe {
  /** File of the program that runs, by whatever the PATH led to; null where it cannot be told. */
  readonly program: string | null;
  /** Resolves when the program has ended by itself, or could not be started. */
  readonly ended: Promise<SmiEnd>;
  close(): void;
}

/**
 * How often it prints. On GA100 and older `power.draw` is an instant, for which once a second misses most of a load that
 * changes (simulated: up to 83 % off at 4 Hz); five times a second is what the sampler reads such a gauge at. A prime
 * number of milliseconds, so that it does not keep step with a load of 4, 5 or 10 Hz.
 */
export const SMI_PERIOD_MS = 193;

const ARGUMENTS = [
  `--query-gpu=${SMI_FIELDS.join(',')}`,
  '--format=csv,noheader,nounits',
  `--loop-ms=${SMI_PERIOD_MS}`,
];

/** A line is about 100 bytes; what has no end by then is no line. */
const LONGEST_LINE = 4_096;

/**
 * Should this process be killed before it can close the pipe, the next line that nvidia-smi prints ends it: nobody reads
 * its output any more (SIGPIPE, pipe(7)).
 */
export async function openSmiPipe(program: string, onLine: (line: string) => void): Promise<SmiPipe> {
  // Ten milliseconds that only the few machines pay which need it.
  const { spawn } = await import('node:child_process');
  try {
    // The PATH is searched from the root: what a job has in its own folder is no tool of the driver's.
    return pipeOf(spawn(program, ARGUMENTS, { stdio: ['ignore', 'pipe', 'ignore'], cwd: '/' }), onLine);
  } catch (error) {
    // Some failures are not told by an event, such as memory that is short.
    return { program: null, ended: Promise.resolve(notStarted(error)), close: () => {} };
  }
}

function pipeOf(child: ChildProcessByStdio<null, Readable, null>, onLine: (line: string) => void): SmiPipe {
  const ended = new Promise<SmiEnd>((resolve) => {
    child.on('error', (error) => resolve(notStarted(error)));
    // Not before its last line has been read.
    child.on('close', (code, signal) =>
      resolve({ code: 'read-failed', hint: `nvidia-smi has ended: ${signal ?? `exit code ${code}`}.` }),
    );
  });
  // Where descriptors are short there is not even a pipe.
  if (child.pid === undefined) return { program: null, ended, close: () => {} };
  const program = programOf(child.pid);
  let rest = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = (lines.pop() ?? '').slice(-LONGEST_LINE);
    for (const line of lines) onLine(line);
  });
  // A pipe that breaks is closed, and so is said to have ended.
  child.stdout.on('error', () => {});
  return {
    program,
    ended,
    close() {
      child.stdout.destroy();
      child.kill();
    },
  };
}

/** Of a script the kernel runs the interpreter, and puts the script's path before our arguments (execve(2)). */
function programOf(pid: number): string | null {
  const words = readAttribute(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  const script = words[words.indexOf(ARGUMENTS[0] ?? '') - 1];
  if (script !== undefined && isAbsolute(script)) return script;
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return null;
  }
}

const notStarted = (error: unknown): SmiEnd =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
    ? { code: 'absent', hint: 'nvidia-smi is not on the PATH either.' }
    : { code: 'no-permission', hint: `nvidia-smi cannot be started: ${messageOf(error)}.` };
