// Where a job held GPUs that did nothing, as its receipt proves it: steps, or the job as a whole, with the time and the energy at rest.
import type { Receipt } from '../account/receipt/receipt.ts';
import { secondsOf } from './step-table.ts';

/** More than a few are a wish list, not a thing to do. */
export const MOST_IDLE = 3;
/** Below this busy share a GPU does next to nothing: a look at it by a monitor or at a library's start already takes a percent or two. */
const IDLE_BELOW = 0.05;
/** A minute is worth a workflow's edit in any job, and a tenth of the time in a short one ... */
const LEAST_S = 60;
const LEAST_SHARE = 0.1;
/** ... but not a few seconds, which are readings of the sampler more than work of the step. */
const BRIEFEST_S = 10;
/** Of the job's time, that steps without any use must cover: starts and ends of steps take the rest. */
const WHOLE_FROM = 0.95;

export interface IdleGpus {
  /** Null for the job as a whole. */
  readonly step: string | null;
  readonly gpus: number;
  readonly seconds: number;
  /** Of the job, in seconds. */
  readonly ofS: number;
  /** What the GPUs draw at rest over this time, in joules; null where it is not known, or not the job's alone. */
  readonly energyJ: number | null;
}

type Span = Receipt['spans'][number];

/** At most three, most energy first, none twice for the same time. Nothing of a trace with gaps. */
export function idleGpus(receipt: Receipt): IdleGpus[] {
  const { duration_s: durationS, energy, machine } = receipt;
  const gpus = machine.gpus.length;
  if (gpus === 0 || energy.degraded || durationS < BRIEFEST_S) return [];
  const leastS = Math.min(LEAST_S, Math.max(BRIEFEST_S, LEAST_SHARE * durationS));
  const known = receipt.spans.filter(
    ({ kind, gpu_busy: busy }) => kind !== 'job' && typeof busy === 'number',
  );
  const unusedS = known.every(({ gpu_busy: busy }) => busy === 0) ? lengthOf(apart(known)) : 0;
  if (unusedS >= Math.max(leastS, WHOLE_FROM * durationS)) {
    return [idleFor(receipt, { step: null, seconds: unusedS, mostJ: energy.total_j })];
  }
  // The share is a mean over the GPUs: times their number not even one alone can have been busier.
  const still = known.filter(({ gpu_busy: busy, shared }) => !shared && (busy ?? 1) * gpus < IDLE_BELOW);
  const long = apart(still.filter((span) => secondsOf(span) >= leastS));
  return mostIdle(
    long.map((span) =>
      idleFor(receipt, { step: span.label, seconds: secondsOf(span), mostJ: span.energy_j }),
    ),
  );
}

/** The three that hold most energy; those of unknown energy come last, by their time. */
export const mostIdle = <One extends IdleGpus>(all: readonly One[]): One[] =>
  all.toSorted((a, b) => (b.energyJ ?? -1) - (a.energyJ ?? -1) || b.seconds - a.seconds).slice(0, MOST_IDLE);

interface Held {
  readonly step: string | null;
  readonly seconds: number;
  /** All energy of that time; null where it is not known. */
  readonly mostJ: number | null;
}

/** Clocks of spans and of the job may differ by a moment. */
function idleFor(receipt: Receipt, { step, seconds, mostJ }: Held): IdleGpus {
  const ofS = receipt.duration_s;
  const withinS = Math.min(ofS, seconds);
  const restJ = restOver(receipt, withinS);
  const energyJ = restJ === null ? null : Math.min(restJ, mostJ ?? restJ);
  const gpus = receipt.machine.gpus.length;
  // No GPU draws nothing at rest: a sensor that says so reads nothing.
  return { step, gpus, seconds: withinS, ofS, energyJ: energyJ === 0 ? null : energyJ };
}

/** In joules: power at rest is in the receipt as energy over the whole job; null where it is not known, or not the job's alone. */
function restOver({ energy, duration_s: durationS }: Receipt, seconds: number): number | null {
  const idleJ = energy.attribution === 'dedicated' ? (energy.components.gpu?.idle_j ?? null) : null;
  return idleJ === null ? null : (idleJ * seconds) / durationS;
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((total, span) => total + secondsOf(span), 0);

/** Of spans that overlap, such as a mark in a step, the longest. */
function apart(spans: readonly Span[]): readonly Span[] {
  const chosen: Span[] = [];
  for (const span of spans.toSorted((a, b) => secondsOf(b) - secondsOf(a))) {
    if (chosen.every((other) => areApart(span, other))) chosen.push(span);
  }
  return chosen;
}

const areApart = (a: Span, b: Span): boolean =>
  Date.parse(a.ended_at) <= Date.parse(b.started_at) || Date.parse(b.ended_at) <= Date.parse(a.started_at);
