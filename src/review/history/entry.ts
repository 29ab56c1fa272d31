// A receipt reduced to what a later comparison needs (0.5 to 2 kB). Immutable, keyed by series, commit, run and attempt.
import * as v from 'valibot';
import { OutcomeSchema, ProvenanceSchema } from '../../account/receipt/receipt.ts';

export const ENTRY_SCHEMA = 'carbon-action/entry/1';

const label = v.pipe(v.string(), v.maxLength(256));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(3.6e15));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const sha = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((written) => Number.isFinite(Date.parse(written)), 'no moment of any calendar'),
);

export const EntrySchema = v.object({
  schema: v.literal(ENTRY_SCHEMA),
  /** Id of the receipt it was reduced from. */
  receipt: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z._-]{1,128}$/)),
  series: v.pipe(v.string(), v.maxLength(2_048)),
  scope: v.picklist(['job', 'command']),
  within: v.nullable(label),
  repository_id: v.nullable(count),
  head_repository_id: v.nullable(count),
  event: v.nullable(label),
  ref: v.nullable(label),
  pull_request: v.nullable(count),
  sha: v.nullable(sha),
  head_sha: v.nullable(sha),
  tree: v.nullable(sha),
  run_id: v.nullable(count),
  run_attempt: v.nullable(count),
  outcome: OutcomeSchema,
  started_at: time,
  duration_s: amount,
  machine: v.object({
    device: v.nullable(label),
    gpu_models: v.pipe(v.array(v.nullable(label)), v.maxLength(256)),
    power_limits_w: v.pipe(v.array(v.nullable(amount)), v.maxLength(256)),
    mig: v.nullable(v.boolean()),
    /** Of GPUs split by MIG, the job's slices of all, `2/7`; absent where there are none. */
    mig_slices: v.optional(v.pipe(v.array(label), v.maxLength(256))),
    driver: v.nullable(label),
    cpu_model: v.nullable(label),
    cpu_threads: v.nullable(count),
    contended: v.boolean(),
  }),
  energy: v.object({
    total_j: v.nullable(amount),
    /** The part of the total without any observation; left out of every gate. */
    assumed_j: amount,
    uncertainty_percent: v.nullable(amount),
    coverage: v.nullable(share),
    degraded: v.boolean(),
    measured: v.nullable(share),
    /** The total is the job's part of a machine; absent where the job had it for itself. */
    attribution: v.optional(v.literal('shared')),
    components: v.record(
      v.picklist(['gpu', 'cpu', 'dram', 'module', 'host']),
      v.optional(v.object({ energy_j: amount, provenance: ProvenanceSchema, source: label })),
    ),
  }),
  /** Energies without their assumed part, so that they compare as the gated total does. */
  spans: v.pipe(
    v.array(v.object({ label, kind: label, energy_j: v.nullable(amount), duration_s: amount })),
    v.maxLength(200),
  ),
  curve_w: v.pipe(v.array(v.nullable(amount)), v.maxLength(120)),
  zone: v.nullable(label),
  reference_g_per_kwh: v.nullable(amount),
  pue: amount,
  emissions_g: v.nullable(amount),
  /** Of both figures above; lifecycle in entries from before there was another. */
  intensity_scope: v.optional(v.picklist(['direct', 'lifecycle'])),
  work: v.nullable(v.object({ amount, unit: label })),
  /** On the base commit of an accepted rise: the history of this series starts here. Absent on all others. */
  accepted: v.optional(v.object({ by: label, pull_request: count })),
  versions: v.object({ action: label, estimator: count, datasets: label }),
});

export type Entry = v.InferOutput<typeof EntrySchema>;
