// Runs the user's command in a process group of its own; output, signals and exit code pass through untouched.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { CarbonError } from '../errors.ts';

export interface CommandOptions {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /**
   * After SIGTERM, kill the group this much later, ms: on a runner the entry process alone would be killed 2.5 s after it,
   * and the command would live on (runner source, ProcessInvoker). Null leaves the command as long as it likes.
   */
  readonly killAfterTermMs: number | null;
}

/** Exit status as a shell gives it: 126 not executable, 127 not found, 128 + n killed by signal n (POSIX shell, 2.8.2). */
export interface CommandResult {
  readonly exitCode: number;
  readonly signal: NodeJS.Signals | null;
  /** Why the command could not be started; null when it was. */
  readonly notStarted: CarbonError | null;
}

/** SIGQUIT as well: Ctrl-\ would end us and leave the command running. */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
const NOT_EXECUTABLE = 126;
const NOT_FOUND = 127;
const SIGNAL_BASE = 128;

export async function runCommand(options: CommandOptions): Promise<CommandResult> {
  const child = spawn(options.file, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: 'inherit',
    detached: true,
  });
  const signalGroup = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group is gone already; its exit is on its way to us.
    }
  };
  let killer: NodeJS.Timeout | undefined;
  const forward = (signal: NodeJS.Signals) => {
    signalGroup(signal);
    if (signal === 'SIGTERM' && options.killAfterTermMs !== null) {
      killer ??= setTimeout(() => signalGroup('SIGKILL'), options.killAfterTermMs);
    }
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  try {
    return await new Promise<CommandResult>((resolve) => {
      child.once('error', (error: NodeJS.ErrnoException) => resolve(notStarted(options.file, error)));
      child.once('exit', (code, signal) => {
        const exitCode = code ?? SIGNAL_BASE + (signal ? constants.signals[signal] : 0);
        resolve({ exitCode, signal, notStarted: null });
      });
    });
  } finally {
    clearTimeout(killer);
    for (const signal of FORWARDED) process.off(signal, forward);
  }
}

function notStarted(file: string, error: NodeJS.ErrnoException): CommandResult {
  const missing = error.code === 'ENOENT';
  const sentence = missing
    ? `The command "${file}" was not found.`
    : `The command "${file}" could not be started: ${error.message}`;
  return {
    exitCode: missing ? NOT_FOUND : NOT_EXECUTABLE,
    signal: null,
    notStarted: new CarbonError('command-not-started', sentence, { cause: error }),
  };
}
