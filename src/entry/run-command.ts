// Runs the user's command with its output, signals and exit code untouched: in a process group of its own, or in ours at a terminal.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { CarbonError } from '../errors.ts';
import { groupLives } from './group-lives.ts';

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

/**
 * All that others send a program to end it, to talk to it, or to tell it of its terminal. SIGQUIT as well: else Ctrl-\ would
 * end us and leave the command running. A job script that checkpoints on SIGUSR1 gets it.
 */
const FORWARDED = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'SIGQUIT',
  'SIGUSR1',
  'SIGUSR2',
  'SIGCONT',
  'SIGWINCH',
] as const;
/** What a terminal or its shell sends to the whole foreground group, the command included: forwarding would send it twice. */
const FROM_TERMINAL: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT', 'SIGCONT', 'SIGWINCH'];
const NOT_EXECUTABLE = 126;
const NOT_FOUND = 127;
const SIGNAL_BASE = 128;
const POLL_MS = 20;

/**
 * A command of ours leads a group of its own, so that a signal reaches all of it. At a terminal it stays in ours:
 * a new session would have no terminal to ask for a password, to be stopped by Ctrl-Z, or to learn a new window size from.
 */
export async function runCommand(options: CommandOptions): Promise<CommandResult> {
  const atTerminal = process.stdin.isTTY === true;
  let pid: number | undefined;
  const send = (signal: NodeJS.Signals) => {
    if (pid === undefined) return;
    try {
      process.kill(atTerminal ? pid : -pid, signal);
    } catch {
      // It is gone already; its exit is on its way to us.
    }
  };
  let killer: NodeJS.Timeout | undefined;
  let killed = false;
  const forward = (signal: NodeJS.Signals) => {
    if (atTerminal && FROM_TERMINAL.includes(signal)) return;
    send(signal);
    if (signal === 'SIGTERM' && options.killAfterTermMs !== null) {
      killer ??= setTimeout(() => {
        killed = true;
        send('SIGKILL');
      }, options.killAfterTermMs);
    }
  };
  // Before the start: a signal that came in between would end us, and leave the command behind.
  for (const signal of FORWARDED) process.on(signal, forward);
  try {
    const child = start(options, { detached: !atTerminal });
    if (child instanceof Error) return notStarted(options, child);
    pid = child.pid;
    const result = await new Promise<CommandResult>((resolve) => {
      child.once('error', (error) => resolve(notStarted(options, error)));
      child.once('exit', (code, signal) => {
        const exitCode = code ?? SIGNAL_BASE + (signal ? constants.signals[signal] : 0);
        resolve({ exitCode, signal, notStarted: null });
      });
    });
    // A shell dies of SIGTERM at once; what it has started may not, and would outlive the job.
    while (killer !== undefined && !killed && pid !== undefined && groupLives(pid)) await delay(POLL_MS);
    return result;
  } finally {
    clearTimeout(killer);
    for (const signal of FORWARDED) process.off(signal, forward);
  }
}

/** Some failures of exec(3) come as an event, others, such as ENOTDIR and E2BIG, are thrown at once. */
function start(
  { file, args, cwd, env }: CommandOptions,
  { detached }: { readonly detached: boolean },
): ChildProcess | Error {
  try {
    return spawn(file, args, { cwd, env, stdio: 'inherit', detached });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function notStarted({ file, cwd }: CommandOptions, error: Error): CommandResult {
  const { exitCode, sentence } = refusalOf({ file, cwd }, error);
  return {
    exitCode,
    signal: null,
    notStarted: new CarbonError('command-not-started', sentence, { cause: error }),
  };
}

function refusalOf({ file, cwd }: Pick<CommandOptions, 'file' | 'cwd'>, error: Error) {
  const missing = 'code' in error && error.code === 'ENOENT';
  // The system says the same of a program and of a directory that do not exist.
  if (missing && !existsSync(cwd)) {
    return { exitCode: NOT_EXECUTABLE, sentence: `The directory "${cwd}" does not exist.` };
  }
  return missing
    ? { exitCode: NOT_FOUND, sentence: `The command "${file}" was not found.` }
    : {
        exitCode: NOT_EXECUTABLE,
        sentence: `The command "${file}" could not be started: ${error.message}.`,
      };
}
