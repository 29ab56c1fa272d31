// Runs a command, and ends it as soon as its budget is certainly gone. Whatever is wrong with watching, the command runs.
import { setTimeout as delay } from 'node:timers/promises';
import type { Excess } from '../../review/exceed/find-excess.ts';
import { type CommandOptions, type CommandResult, runCommand } from '../run-command.ts';
import type { Watched } from './watch-spending.ts';

export interface Watch extends Omit<Watched, 'pause' | 'over'> {
  /** Called before the command is ended. */
  readonly onExcess: (excess: Excess) => void;
  /** Called when it can be watched no longer; it runs on. */
  readonly onFailure: (error: unknown) => void;
}

export interface WatchedResult {
  readonly result: CommandResult;
  /** Why the command was ended; null where it ended by itself. */
  readonly excess: Excess | null;
}

/** From SIGTERM to SIGKILL, ms: time for a training to save its state. */
const GRACE_MS = 10_000;

/** `watch`: null for a command that nobody ends. */
export async function runWatched(
  command: Omit<CommandOptions, 'end'>,
  watch: Watch | null,
): Promise<WatchedResult> {
  if (watch === null) return { result: await runCommand({ ...command, end: null }), excess: null };
  const over = new AbortController();
  const end = new AbortController();
  let excess: Excess | null = null;
  const found = (certain: Excess | null) => {
    if (certain === null) return;
    excess = certain;
    watch.onExcess(certain);
    end.abort();
  };
  const pause = (ms: number) => delay(ms, undefined, { signal: over.signal }).catch(() => undefined);
  void import('./watch-spending.ts')
    .then(({ watchSpending }) => watchSpending({ ...watch, pause, over: over.signal }))
    .then(found, watch.onFailure);
  const result = await runCommand({ ...command, end: { when: end.signal, graceMs: GRACE_MS } });
  over.abort();
  return { result, excess: result.wasEnded ? excess : null };
}
