// Starts the load in its own process and knows when it was on; without a usable CUDA driver there is none, and a sentence says why.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Pattern } from './pattern.ts';

export interface Edge {
  readonly to: 'on' | 'off';
  /** CLOCK_MONOTONIC, µs, when the process said it. */
  readonly timeUs: number;
}

export interface RunningLoad {
  readonly pid: number;
  /** Edges so far. */
  readonly edges: readonly Edge[];
  /** Resolves when the process is gone; asks it to end first. */
  stop(): Promise<void>;
}

export interface LoadOptions {
  /** Program and arguments that run `burnProcess` on the GPU at an address, with the pattern as JSON behind them. */
  readonly command: readonly [string, ...string[]];
  readonly pattern: Pattern;
}

/** The driver's compiler and the first context take seconds on large machines. */
const READY_MS = 30_000;
const KILL_AFTER_MS = 3_000;

/** Resolves once the GPU is ready to burn, or with the reason why it will not. */
export async function startLoad({ command, pattern }: LoadOptions): Promise<RunningLoad | string> {
  const [program, ...words] = command;
  const child = spawn(program, [...words, JSON.stringify(pattern)], { stdio: ['pipe', 'pipe', 'ignore'] });
  const edges: Edge[] = [];
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const answer = await new Promise<string>((resolve) => {
    const timer = setTimeout(() => resolve('absent it was not ready in time'), READY_MS);
    const settle = (text: string) => {
      clearTimeout(timer);
      resolve(text);
    };
    createInterface(child.stdout).on('line', (line) => {
      const [word = '', value] = line.split(' ');
      if (word === 'on' || word === 'off') edges.push({ to: word, timeUs: Number(value) });
      else settle(line);
    });
    void ended.then(() => settle('absent the process ended at once'));
  });
  const stop = () => end(child, ended);
  if (answer !== 'ready' || child.pid === undefined) {
    await stop();
    return answer.replace(/^absent /, '');
  }
  return { pid: child.pid, edges, stop };
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.stdin?.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await ended;
  clearTimeout(timer);
}
