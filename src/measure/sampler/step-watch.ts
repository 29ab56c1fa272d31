// Sees steps begin by the file-command sets that the runner makes for each of them (actions/runner, FileCommandManager).
// Undocumented behaviour of the runner: whatever is not as expected gives no steps, never an error.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StepSeen } from '../measure-input.ts';
import { readEnvironment } from './process-environment.ts';
import type { ProcessIdentity } from './process-stat.ts';

export interface StepWatchOptions {
  readonly runnerTemp: string | null;
  readonly worker: ProcessIdentity | null;
  /** Steps that began before, but for the latest of them, are not this measurement's; wall clock, ms. */
  readonly sinceWallMs: number;
  readonly proc?: string;
}

const GUID = /_([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

/** Each call returns the steps that have begun since the one before. */
export function stepWatch(options: StepWatchOptions): () => readonly StepSeen[] {
  const { runnerTemp } = options;
  if (runnerTemp === null) return () => [];
  const directory = join(runnerTemp, '_runner_file_commands');
  const known = new Set<string>();
  let listedAtMs = Number.NaN;
  return () => {
    const changedAtMs = modifiedMs(directory);
    if (changedAtMs === null || changedAtMs === listedAtMs) return [];
    listedAtMs = changedAtMs;
    const fresh = [...startsIn(directory)].filter(([guid]) => !known.has(guid));
    for (const [guid] of fresh) known.add(guid);
    return ours(fresh, options.sinceWallMs).map(([guid, startedWallMs]) => ({
      guid,
      startedWallMs,
      action: liveAction(guid, options),
    }));
  };
}

type Start = readonly [guid: string, startedWallMs: number];

/** The step in which the sampler starts began before it; earlier ones are over. */
function ours(starts: readonly Start[], sinceWallMs: number): Start[] {
  const sorted = starts.toSorted((a, b) => a[1] - b[1]);
  const before = sorted.filter(([, startedWallMs]) => startedWallMs < sinceWallMs);
  return sorted.slice(Math.max(0, before.length - 1));
}

const modifiedMs = (path: string): number | null => {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return null;
  }
};

/** Start of each set: the earliest birth or change of its files. */
function startsIn(directory: string): Map<string, number> {
  const starts = new Map<string, number>();
  for (const name of namesIn(directory)) {
    const guid = GUID.exec(name)?.[1];
    const at = guid === undefined ? null : bornMs(join(directory, name));
    if (guid !== undefined && at !== null) starts.set(guid, Math.min(at, starts.get(guid) ?? at));
  }
  return starts;
}

const namesIn = (directory: string): string[] => {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
};

function bornMs(path: string): number | null {
  try {
    const { birthtimeMs, mtimeMs } = statSync(path);
    // File systems without a birth time say 0.
    return birthtimeMs > 0 ? Math.min(birthtimeMs, mtimeMs) : mtimeMs;
  } catch {
    return null;
  }
}

/** The step's GITHUB_ACTION, from a child of the worker whose output file bears the set's GUID; null when it is over already. */
function liveAction(guid: string, { worker, proc = '/proc' }: StepWatchOptions): string | null {
  if (worker === null) return null;
  for (const pid of childrenOf(worker.pid, proc)) {
    const environment = readEnvironment(pid, proc);
    if (environment?.get('GITHUB_OUTPUT')?.endsWith(guid)) return environment.get('GITHUB_ACTION') ?? null;
  }
  return null;
}

/** Children are listed by the thread that made them (proc_tid_children(5)). */
const childrenOf = (pid: number, proc: string): number[] =>
  namesIn(`${proc}/${pid}/task`).flatMap((thread) => {
    try {
      const children = readFileSync(`${proc}/${pid}/task/${thread}/children`, 'latin1');
      return children.split(' ').filter(Boolean).map(Number);
    } catch {
      return [];
    }
  });
