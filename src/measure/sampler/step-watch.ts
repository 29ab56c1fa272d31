// Sees steps begin by the file-command sets that the runner makes for each of them (actions/runner, FileCommandManager),
// and end by the process that was started with such a set. Undocumented behaviour of the runner: whatever is not as expected
// gives no steps, never an error.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StepSeen } from '../measure-input.ts';
import { keepDirectory } from './kept-directory.ts';
import { isRunning } from './liveness.ts';
import { readEnvironment } from './process-environment.ts';
import { type ProcessIdentity, readProcess } from './process-stat.ts';

export interface StepWatchOptions {
  readonly runnerTemp: string | null;
  readonly worker: ProcessIdentity | null;
  /** Steps that began before, but for the latest of them, are not this measurement's; wall clock, ms. */
  readonly sinceWallMs: number;
  readonly proc?: string;
  /** Wall clock, ms. */
  readonly nowMs?: () => number;
}

const GUID = /_([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;
/** The process comes milliseconds after its files; a composite action's outer step never has one. */
const MOST_LOOKS = 5;

interface OpenStep {
  readonly guid: string;
  readonly action: string | null;
  readonly process: ProcessIdentity | null;
  readonly looks: number;
}

/** Each call returns the steps that have begun or ended since the one before. */
export function stepWatch(options: StepWatchOptions): () => readonly StepSeen[] {
  const { runnerTemp, proc = '/proc', nowMs = Date.now } = options;
  if (runnerTemp === null) return () => [];
  const newStarts = startWatch(join(runnerTemp, '_runner_file_commands'), options.sinceWallMs);
  let open: readonly OpenStep[] = [];
  return () => {
    const starts = newStarts();
    const started = starts.map(([guid]) => ({ guid, action: null, process: null, looks: 0 }));
    const looked = [...open, ...started].map((step) => (step.process === null ? look(step, options) : step));
    const gone = looked.filter(({ process }) => process !== null && !isRunning(process, proc));
    open = looked.filter(
      (step) => !gone.includes(step) && (step.process !== null || step.looks < MOST_LOOKS),
    );
    return [
      ...starts.map(([guid, wallMs]) => ({
        guid,
        action: actionOf(guid, looked),
        at: 'start' as const,
        wallMs,
      })),
      ...gone.map(({ guid, action }) => ({ guid, action, at: 'end' as const, wallMs: nowMs() })),
    ];
  };
}

const actionOf = (guid: string, steps: readonly OpenStep[]): string | null =>
  steps.find((step) => step.guid === guid)?.action ?? null;

type Start = readonly [guid: string, wallMs: number];

/** Each call returns the sets that have appeared since the one before. */
function startWatch(directory: string, sinceWallMs: number): () => readonly Start[] {
  const known = new Set<string>();
  const look = keepDirectory(directory);
  return () => {
    if (look() !== 'changed') return [];
    const fresh = [...startsIn(directory)].filter(([guid]) => !known.has(guid));
    for (const [guid] of fresh) known.add(guid);
    return ours(fresh, sinceWallMs);
  };
}

/** The step in which the sampler starts began before it; earlier ones are over. */
function ours(starts: readonly Start[], sinceWallMs: number): Start[] {
  const sorted = starts.toSorted((a, b) => a[1] - b[1]);
  const before = sorted.filter(([, wallMs]) => wallMs < sinceWallMs);
  return sorted.slice(Math.max(0, before.length - 1));
}

/** Start of each set: the earliest birth or change of its files. A copy, as in the Kubernetes modes, keeps the change alone. */
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

/** The child of the worker whose output file bears the set's GUID, with its GITHUB_ACTION; that of a container step is `docker exec`. */
function look(step: OpenStep, { worker, proc = '/proc' }: StepWatchOptions): OpenStep {
  const children = worker === null ? [] : childrenOf(worker.pid, proc);
  for (const pid of children) {
    const environment = readEnvironment(pid, proc);
    const identity = environment?.get('GITHUB_OUTPUT')?.endsWith(step.guid) ? readProcess(pid, proc) : null;
    if (identity === null) continue;
    const { startTime } = identity;
    return { ...step, action: environment?.get('GITHUB_ACTION') ?? null, process: { pid, startTime } };
  }
  return { ...step, looks: step.looks + 1 };
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
