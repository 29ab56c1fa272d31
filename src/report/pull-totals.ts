// What a pull request has used so far, over all runs and attempts, failed and cancelled ones included. Adding a receipt twice changes nothing.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Receipt } from '../account/receipt/receipt.ts';
import { type Joules, joules } from '../units.ts';

/** Keeps the hidden state under about 20 kB; older receipts live on as a sum. */
const MAX_KEPT = 300;
const KEY_DIGITS = 16;
/** The receipt's own bound for an energy, 1 TWh in joules. */
const MAX_JOULES = 3.6e15;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const energy = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_JOULES));

export const PullTotalsSchema = v.object({
  /** Newest last: hashed receipt id, run and attempt, joules (null where nothing could be measured). */
  receipts: v.pipe(
    v.array(
      v.tuple([
        v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
        v.pipe(v.string(), v.regex(/^\d{1,16}\.\d{1,6}$/)),
        v.nullable(energy),
      ]),
    ),
    v.maxLength(MAX_KEPT),
  ),
  /** Sums of the receipts that are no longer kept one by one. */
  folded: v.object({ runs: count, energy_j: energy }),
  /** True once any run of the pull request was over a budget: a later pass then says "resolved". */
  alerted: v.boolean(),
});

export type PullTotals = v.InferOutput<typeof PullTotalsSchema>;

export const EMPTY_TOTALS: PullTotals = { receipts: [], folded: { runs: 0, energy_j: 0 }, alerted: false };

const keyOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, KEY_DIGITS);

/** Adds a receipt, unless it is there already. A command inside a measured job adds nothing: the job has counted it. */
export function addReceipt(totals: PullTotals, receipt: Receipt): PullTotals {
  const key = keyOf(receipt.id);
  const { subject } = receipt;
  if (subject.within !== null || totals.receipts.some(([known]) => known === key)) return totals;
  const run = `${subject.run_id ?? 0}.${subject.run_attempt ?? 0}`;
  return foldTotals({ ...totals, receipts: [...totals.receipts, [key, run, receipt.energy.total_j]] });
}

/** Adds a run that has no figure: it is counted among the runs, and not among those measured. */
export function addUnmeasured(
  totals: PullTotals,
  { id, attempt }: { readonly id: number; readonly attempt: number },
): PullTotals {
  const run = `${id}.${attempt}`;
  const key = keyOf(`run ${run}`);
  if (totals.receipts.some(([known]) => known === key)) return totals;
  return foldTotals({ ...totals, receipts: [...totals.receipts, [key, run, null]] });
}

/** The union of what several comments of ours remember: duplicates of one receipt count once. */
export function mergeTotals(all: readonly PullTotals[]): PullTotals {
  const receipts = new Map(
    all.flatMap(({ receipts }) => receipts.map((entry) => [entry[0], entry] as const)),
  );
  const largest = all.reduce((a, b) => (b.folded.energy_j > a.folded.energy_j ? b : a), EMPTY_TOTALS).folded;
  return foldTotals({
    receipts: [...receipts.values()],
    folded: largest,
    alerted: all.some(({ alerted }) => alerted),
  });
}

/** The same totals with at most `most` receipts one by one, the newest; the others live on in the sum. */
export function foldTotals(totals: PullTotals, most: number = MAX_KEPT): PullTotals {
  const from = Math.max(0, totals.receipts.length - most);
  const surplus = totals.receipts.slice(0, from);
  if (surplus.length === 0) return totals;
  const kept = totals.receipts.slice(from);
  const keptRuns = new Set(kept.map(([, run]) => run));
  const goneRuns = new Set(surplus.map(([, run]) => run).filter((run) => !keptRuns.has(run)));
  const gone = surplus.reduce((total, [, , energyJ]) => total + (energyJ ?? 0), totals.folded.energy_j);
  return {
    receipts: kept,
    folded: { runs: totals.folded.runs + goneRuns.size, energy_j: Math.min(gone, MAX_JOULES) },
    alerted: totals.alerted,
  };
}

export interface PullFigures {
  /** Run attempts seen. */
  readonly runs: number;
  /** Those of them with a figure of any of their jobs; folded ones count as measured where their sum is more than 0. */
  readonly measured: number;
  /** Null where no run has a figure. */
  readonly energy: Joules | null;
}

export function pullFigures({ receipts, folded }: PullTotals): PullFigures {
  const runsOf = (kept: PullTotals['receipts']): number => new Set(kept.map(([, run]) => run)).size;
  const known = receipts.filter(([, , energyJ]) => energyJ !== null);
  const measured = runsOf(known) + (folded.energy_j > 0 ? folded.runs : 0);
  const energy = known.reduce((total, [, , energyJ]) => total + (energyJ ?? 0), folded.energy_j);
  return { runs: runsOf(receipts) + folded.runs, measured, energy: measured === 0 ? null : joules(energy) };
}
