// Runs the user's command with its output, signals and exit code untouched: in a process group of its own, or in ours at a terminal.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { CarbonError } from '../errors.ts';
import { type CommandProcesses, commandProcesses } from './command-processes.ts';

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
  /** Ends the command; null for one that nobody ends. */
  readonly end: CommandEnd | null;
}

export interface CommandEnd {
  readonly when: AbortSignal;
  /** From SIGTERM to all of its processes to SIGKILL, ms. */
  readonly graceMs: number;
}

/** Exit status as a shell gives it: 126 not executable, 127 not found, 128 + n killed by signal n (POSIX shell, 2.8.2). */
export interface CommandResult {
  readonly exitCode: number;
  readonly signal: NodeJS.Signals | null;
  /** True when `end` reached it while it ran, whatever it made of that. */
  readonly wasEnded: boolean;
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
  const { end } = options;
  let processes: CommandProcesses | null = null;
  const killers: NodeJS.Timeout[] = [];
  let killed = false;
  let wasEnded = false;
  // Whichever comes first: a runner that cancels the step waits for no grace.
  const killIn = (ms: number) => {
    killers.push(
      setTimeout(() => {
        killed = true;
        processes?.sendToAll('SIGKILL');
      }, ms),
    );
  };
  const forward = (signal: NodeJS.Signals) => {
    if (atTerminal && FROM_TERMINAL.includes(signal)) return;
    processes?.send(signal);
    if (signal === 'SIGTERM' && options.killAfterTermMs !== null) killIn(options.killAfterTermMs);
  };
  const endIt = () => {
    wasEnded = processes?.sendToAll('SIGTERM') ?? false;
    if (wasEnded && end !== null) killIn(end.graceMs);
  };
  // Before the start: a signal that came in between would end us, and leave the command behind.
  for (const signal of FORWARDED) process.on(signal, forward);
  try {
    const child = start(options, { detached: !atTerminal });
    if (child instanceof Error) return notStarted(options, child);
    if (child.pid !== undefined) processes = commandProcesses(child.pid, { inOurGroup: atTerminal });
    if (end?.when.aborted) endIt();
    else end?.when.addEventListener('abort', endIt, { once: true });
    const result = await new Promise<CommandResult>((resolve) => {
      child.once('error', (error) => resolve(notStarted(options, error)));
      child.once('exit', (code, signal) => {
        end?.when.removeEventListener('abort', endIt);
        const exitCode = code ?? SIGNAL_BASE + (signal ? constants.signals[signal] : 0);
        resolve({ exitCode, signal, wasEnded, notStarted: null });
      });
    });
    // A shell dies of SIGTERM at once; what it has started may not, and would outlive the job.
    while (killers.length > 0 && !killed && processes?.live()) await delay(POLL_MS);
    return result;
  } finally {
    for (const killer of killers) clearTimeout(killer);
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
    wasEnded: false,
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
