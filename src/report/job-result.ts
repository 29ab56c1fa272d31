// One job of a run, reduced to what a report of many jobs says of it (1 to 3 kB): small enough to be carried in a comment.

import * as v from 'valibot';
import { OutcomeSchema } from '../account/receipt/receipt.ts';
import { CheckSchema, VerdictFields } from './check-schema.ts';
import { COMPONENTS } from './components.ts';
import { MOST_IDLE } from './idle-gpus.ts';

export const MOST_STEPS = 5;
export const MOST_NOTES = 5;
export const MOST_CHECKS = 30;
const MAX_NOTE = 600;
/** The receipt's own bounds: 1 TWh in joules, and the largest amount of anything else. */
const MAX_JOULES = 3.6e15;
const MAX_FINITE = 1e15;

const label = v.pipe(v.string(), v.maxLength(256));
const text = v.pipe(v.string(), v.maxLength(MAX_NOTE));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_FINITE));
const energy = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_JOULES));
const fraction = v.pipe(v.number(), v.finite(), v.minValue(-MAX_FINITE), v.maxValue(MAX_FINITE));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const sha = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));

const ChangeSchema = v.object({
  change: fraction,
  low: fraction,
  high: fraction,
  p: share,
  n: count,
  df: amount,
  detectable: fraction,
});

const RowSchema = v.object({
  label,
  kind: v.picklist(['total', 'job', 'step']),
  job: v.nullable(label),
  headJ: v.nullable(energy),
  baseJ: v.nullable(energy),
  change: v.nullable(ChangeSchema),
  unresolved: v.nullable(v.picklist(['head', 'base'])),
  durationRatio: v.nullable(amount),
  powerRatio: v.nullable(amount),
  significant: v.boolean(),
});

const GridSchema = v.object({
  zone: v.nullable(label),
  intensityGPerKwh: v.nullable(amount),
  /** As in the receipt, `electricity-maps-yearly`. */
  source: v.nullable(label),
  /** In words, with its year or its intervals: `2025 mean, Electricity Maps`. */
  origin: text,
  scope: v.picklist(['direct', 'lifecycle']),
  pue: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
  /** False where nobody states a PUE: then it is 1, IT energy only. */
  pueKnown: v.boolean(),
});

const IdleSchema = v.object({
  step: v.nullable(label),
  gpus: count,
  seconds: amount,
  ofS: amount,
  energyJ: v.nullable(energy),
});

export const JobResultSchema = v.object({
  label,
  series: v.pipe(v.string(), v.maxLength(2_048)),
  /** Id of the newest receipt, and the run and attempt it comes from. */
  receipt: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z._-]{1,128}$/)),
  run: v.nullable(count),
  attempt: v.nullable(count),
  outcome: OutcomeSchema,
  durationS: amount,
  /** What this run used, all of it. */
  energyJ: v.nullable(energy),
  /** What was compared: median of the attempts, without assumed energy. */
  headJ: v.nullable(energy),
  baseJ: v.nullable(energy),
  change: v.nullable(ChangeSchema),
  significant: v.boolean(),
  belowMinEffect: v.boolean(),
  nearestBaseJ: v.nullable(energy),
  notCompared: v.nullable(
    v.picklist([
      'no-history',
      'history-unread',
      'other-hardware',
      'shared-machine',
      'gap',
      'not-successful',
      'ambiguous-series',
      'no-energy',
    ]),
  ),
  /** Attempts pooled. */
  attempts: count,
  hardware: label,
  baseHardware: v.nullable(label),
  baseline: v.nullable(
    v.object({
      runs: count,
      sha: v.nullable(sha),
      distance: v.nullable(count),
      old: v.boolean(),
      sinceLost: v.boolean(),
    }),
  ),
  durationRatio: v.nullable(amount),
  powerRatio: v.nullable(amount),
  fleet: v.nullable(v.object({ devices: count, headSeen: v.boolean() })),
  /** Steps that moved, the largest movement first. */
  steps: v.pipe(v.array(RowSchema), v.maxLength(MOST_STEPS)),
  /** The rest of the steps in one; null where there is no rest. */
  otherSteps: v.nullable(
    v.object({
      count,
      headJ: v.nullable(energy),
      baseJ: v.nullable(energy),
      /** True when one of them moved too, or cannot be said not to have. */
      moved: v.boolean(),
    }),
  ),
  /** Where GPUs did nothing; absent where they did not, and in what a comment carries, which says nothing of it. */
  idle: v.optional(v.pipe(v.array(IdleSchema), v.maxLength(MOST_IDLE))),
  emissionsG: v.nullable(amount),
  emissionsLowG: v.nullable(amount),
  emissionsHighG: v.nullable(amount),
  embodiedG: v.nullable(amount),
  cost: v.nullable(v.object({ amount, currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)) })),
  grid: GridSchema,
  components: v.pipe(v.array(v.picklist(COMPONENTS)), v.maxLength(MOST_STEPS)),
  shares: v.nullable(v.object({ measured: share, modelled: share, assumed: share })),
  uncertaintyPercent: v.nullable(amount),
  coverage: v.nullable(share),
  /** What no sensor saw, as a clause. */
  boundary: text,
  samplerCpuS: v.nullable(amount),
  /** Warnings of the measurement. */
  notes: v.pipe(v.array(text), v.maxLength(MOST_NOTES)),
  /** Of the job on its own; null where the run is judged as a whole. */
  verdict: v.nullable(
    v.object({ ...VerdictFields, checks: v.pipe(v.array(CheckSchema), v.maxLength(MOST_CHECKS)) }),
  ),
});

export type JobResult = v.InferOutput<typeof JobResultSchema>;
