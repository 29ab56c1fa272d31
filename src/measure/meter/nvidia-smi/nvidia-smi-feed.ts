// Keeps the latest line of nvidia-smi about each GPU, as long as it says something of now.
import { setTimeout as delay } from 'node:timers/promises';
import { parseSmiLine, type SmiLine } from './nvidia-smi-line.ts';
import { openSmiPipe, SMI_PERIOD_MS, type SmiEnd } from './nvidia-smi-pipe.ts';

export interface SmiFeed {
  /** File of the program; null where it cannot be told. */
  readonly program: string | null;
  /** Every GPU as it was first told of, in the program's order. */
  readonly gpus: readonly SmiLine[];
  /** Null once its line is older than three periods. */
  latest(uuid: string): SmiLine | null;
  /** Null while the program runs. */
  ended(): SmiEnd | null;
  close(): void;
}

interface Heard {
  readonly line: SmiLine;
  readonly atMs: number;
}

export interface SmiSurroundings {
  /** Looked for on the PATH where it is a name. */
  readonly program: string;
  readonly nowMs: () => number;
  /** How long the program may take to name every GPU. */
  readonly patienceMs: number;
}

const STALE_PERIODS = 3;

/** The feed once every GPU has been named, or why there is none. */
export async function openSmiFeed({
  program,
  nowMs,
  patienceMs,
}: SmiSurroundings): Promise<SmiFeed | SmiEnd> {
  const heard = new Map<string, Heard>();
  let onSecondRound: (periodMs: number) => void = () => undefined;
  const secondRound = new Promise<number>((resolve) => {
    onSecondRound = resolve;
  });
  const pipe = await openSmiPipe(program, (text) => {
    const line = parseSmiLine(text);
    if (line === null) return;
    const before = heard.get(line.uuid);
    heard.set(line.uuid, { line, atMs: nowMs() });
    // The first GPU that is named again begins the second round: now all are known, and how long a round takes.
    if (before !== undefined) onSecondRound(nowMs() - before.atMs);
  });
  let ended: SmiEnd | null = null;
  void pipe.ended.then((end) => {
    ended = end;
  });
  const patience = new AbortController();
  const tooLate = delay(patienceMs, TOO_LATE, { signal: patience.signal }).catch(() => TOO_LATE);
  const outcome = await Promise.race([secondRound, pipe.ended, tooLate]);
  patience.abort();
  if (typeof outcome !== 'number') {
    pipe.close();
    return outcome;
  }
  const freshMs = STALE_PERIODS * Math.max(outcome, SMI_PERIOD_MS);
  return {
    program: pipe.program,
    gpus: [...heard.values()].map(({ line }) => line),
    latest(uuid) {
      const found = heard.get(uuid);
      return found === undefined || nowMs() - found.atMs > freshMs ? null : found.line;
    },
    ended: () => ended,
    close: pipe.close,
  };
}

const TOO_LATE: SmiEnd = { code: 'read-failed', hint: 'nvidia-smi has not named every GPU in time.' };
