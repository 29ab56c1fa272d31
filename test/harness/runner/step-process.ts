// Runs one step's entry process and, when told to stop, walks the signal ladder. After actions/runner `ProcessInvoker.cs`.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';

/** Between SIGINT and SIGTERM, and between SIGTERM and SIGKILL. */
const SIGINT_GRACE_MS = 7_500;
const SIGTERM_GRACE_MS = 2_500;
/** How long output held open by a descendant is waited for after the entry process has gone. */
const STREAM_GRACE_MS = 5_000;
/** `PIPELINE_JOB_OOMSCOREADJ`: a step is killed before the runner when memory runs out. */
const OOM_SCORE_ADJUSTMENT = '500';
const SIGNAL_EXIT_BASE = 128;

export interface StepProcess {
  readonly command: string;
  readonly args: readonly string[];
  readonly directory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeScale: number;
  readonly stop: AbortSignal;
  readonly onLine: (stream: 'stdout' | 'stderr', line: string) => void;
}

/** Resolves with the exit code (128 + n after signal n) once the process has gone and its output has closed. */
export function runStepProcess(step: StepProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(step.command, step.args, {
      cwd: step.directory,
      env: step.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timers: NodeJS.Timeout[] = [];
    const later = (ms: number, act: () => void): void => {
      timers.push(setTimeout(act, ms * step.timeScale));
    };
    // Only the entry process is signalled; its descendants live on until orphan cleanup (`NixKillProcessTree`).
    const climb = (): void => {
      child.kill('SIGINT');
      later(SIGINT_GRACE_MS, () => child.kill('SIGTERM'));
      later(SIGINT_GRACE_MS + SIGTERM_GRACE_MS, () => child.kill('SIGKILL'));
    };
    createInterface({ input: child.stdout }).on('line', (line) => step.onLine('stdout', line));
    createInterface({ input: child.stderr }).on('line', (line) => step.onLine('stderr', line));
    child.once('spawn', () => {
      raiseOomScore(child.pid);
      if (step.stop.aborted) climb();
      else step.stop.addEventListener('abort', climb, { once: true });
    });
    child.once('error', reject);
    child.once('exit', () =>
      later(STREAM_GRACE_MS, () => {
        child.stdout.destroy();
        child.stderr.destroy();
      }),
    );
    child.once('close', (code, signal) => {
      step.stop.removeEventListener('abort', climb);
      for (const timer of timers) clearTimeout(timer);
      resolve(code ?? SIGNAL_EXIT_BASE + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

function raiseOomScore(pid: number | undefined): void {
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, OOM_SCORE_ADJUSTMENT);
  } catch {
    // The process has already gone, or the kernel refuses: the runner ignores both.
  }
}
