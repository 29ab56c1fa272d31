// Watches a running command's energy at the sampler's beat, and tells the moment at which a budget is certainly gone.

import { type Excess, findExcess } from '../../review/exceed/find-excess.ts';
import type { Entry } from '../../review/history/entry.ts';
import { entryOf } from '../../review/history/reduce.ts';
import type { Review } from '../../review/review.ts';
import { readTrace } from '../read-trace.ts';
import { type ReceiptSoFar, runningEnergy } from './running-energy.ts';
import { runningTrace } from './running-trace.ts';

/** What is needed to judge before the end; it may take its time, since the command does not wait for it. */
export interface Judgement {
  readonly receiptOf: ReceiptSoFar;
  /** As the gate judges at the end. */
  readonly review: (entry: Entry) => Review;
}

export interface Watched {
  readonly trace: string;
  /** Start of the command, CLOCK_MONOTONIC. */
  readonly startUs: number;
  readonly beatMs: number;
  readonly samplerLives: () => boolean;
  readonly judgement: Promise<Judgement>;
  /** Resolves later, or at once when the command has ended. */
  readonly pause: (ms: number) => Promise<void>;
  /** The command has ended. */
  readonly over: AbortSignal;
}

/** One reading that is odd ends nobody's work: the whole trace must say it at two beats. */
const CONFIRMATIONS = 2;
/**
 * The next look at the whole: when most of what is missing has been added, yet soon enough for doubts that shrink in the
 * meantime, and near the limit after some thousandths more. All looks together cost some ten accounts of the whole.
 */
const PART_OF_GROWTH = 0.9;
const MOST_GROWTH = 0.1;
const LEAST_GROWTH = 0.002;

/**
 * Null when the command ended first, when the sampler died, or when nothing that is watched can be exceeded.
 * The whole trace is accounted only where the running sum says that it may decide; both by the account of the receipt.
 * @throws whatever reading the trace or the judgement throws.
 */
export async function watchSpending(watched: Watched): Promise<Excess | null> {
  const { over, pause, beatMs, samplerLives, trace, startUs } = watched;
  const judgement = await Promise.race([watched.judgement, ended(over)]);
  if (judgement === null) return null;
  const energy = runningEnergy(runningTrace(trace, startUs), judgement.receiptOf);
  let dueJ = 0;
  let confirmed = 0;
  while (!over.aborted && samplerLives()) {
    const soFarJ = await energy.soFar();
    if (soFarJ > 0 && soFarJ >= dueJ) {
      const { excess, growth } = await lookAt(watched, judgement);
      confirmed = excess === null ? 0 : confirmed + 1;
      if (excess !== null && confirmed >= CONFIRMATIONS) return over.aborted ? null : excess;
      if (excess === null) dueJ = soFarJ * (1 + nextGrowth(growth));
    }
    await pause(beatMs);
  }
  return null;
}

const nextGrowth = (growth: number): number =>
  Math.min(MOST_GROWTH, Math.max(LEAST_GROWTH, PART_OF_GROWTH * (growth - 1)));

async function lookAt({ trace: path, startUs }: Watched, { receiptOf, review }: Judgement) {
  const trace = readTrace(path);
  const newestUs = trace.header.mono0_us + (trace.samples.at(-1)?.t ?? 0);
  const entry = entryOf(await receiptOf(trace, { startUs, endUs: newestUs }));
  return findExcess(entry, review);
}

const ended = (over: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (over.aborted) resolve(null);
    over.addEventListener('abort', () => resolve(null), { once: true });
  });
