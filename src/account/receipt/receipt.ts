// The account of one job: the receipt document, its schema and its type. Parsed as hostile input; missing is null, never 0.
import * as v from 'valibot';

export const RECEIPT_SCHEMA = 'carbon-action/receipt/1';

const MAX_TEXT = 512;
const MAX_LABEL = 256;
const MAX_SPANS = 2_000;
const MAX_BUCKETS = 500;
const MAX_CURVE = 120;
const MAX_DEVICES = 256;
const MAX_LIST = 500;
/** More than all resolvers and services together. */
const MAX_REFUSALS = 50;
/** 1 TWh in joules: no job on earth uses more, and sums of hostile numbers stay finite below it. */
const MAX_JOULES = 3.6e15;
const MAX_FINITE = 1e15;
/** As many as there are. */
const MAX_RULES = 4;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const label = v.pipe(v.string(), v.maxLength(MAX_LABEL));
const time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((written) => Number.isFinite(Date.parse(written)), 'no moment of any calendar'),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const amount = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_FINITE));
const energy = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MAX_JOULES));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** 40 (SHA-1) or 64 (SHA-256) hexadecimal digits. */
const sha = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const device = v.pipe(v.string(), v.regex(/^h:[0-9a-f]{8,64}$/));

export const ProvenanceSchema = v.picklist(['measured', 'modelled', 'assumed']);
export const OutcomeSchema = v.picklist(['success', 'failure', 'cancelled', 'unknown']);

const SubjectSchema = v.object({
  repository: v.nullable(label),
  repository_id: v.nullable(count),
  head_repository_id: v.nullable(count),
  /** Path of the workflow file, `.github/workflows/ci.yml`. */
  workflow: v.nullable(label),
  job: v.nullable(label),
  name: v.nullable(label),
  matrix: v.record(label, v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean(), v.null()])),
  scope: v.picklist(['job', 'command']),
  /** Receipt id of the measured job this command ran inside; its energy is then already counted there. */
  within: v.nullable(label),
  /** Canonical JSON array of workflow, job, matrix, name, scope, unit of work: what makes two receipts one stream. */
  series: v.pipe(v.string(), v.maxLength(2_048)),
  /** The commit that ran (GITHUB_SHA). */
  sha: v.nullable(sha),
  /** The commit to report on: the head of the pull request, else `sha`. */
  head_sha: v.nullable(sha),
  tree: v.nullable(sha),
  ref: v.nullable(label),
  event: v.nullable(label),
  pull_request: v.nullable(count),
  run_id: v.nullable(count),
  run_attempt: v.nullable(count),
  /** The job's status before our own gate. */
  outcome: OutcomeSchema,
});

const MachineSchema = v.object({
  /** Salted hash of the GPU set, or of the CPU machine where there is no GPU. */
  device: v.nullable(device),
  gpus: v.pipe(
    v.array(
      v.object({
        device,
        model: v.nullable(label),
        power_limit_w: v.nullable(amount),
        driver: v.nullable(label),
        mig: v.nullable(v.boolean()),
        /** Of a card split by MIG: slices that the job had, of all; the card's energy is counted in this proportion. */
        slices: v.optional(v.nullable(v.object({ ours: count, of: v.pipe(count, v.minValue(1)) }))),
        /** `module`: one counter for GPU, CPU and memory of a superchip. */
        scope: v.optional(v.picklist(['gpu', 'module'])),
      }),
    ),
    v.maxLength(MAX_DEVICES),
  ),
  cpu: v.object({ model: v.nullable(label), threads: v.nullable(count) }),
  memory_gb: v.nullable(amount),
  os: v.nullable(label),
  virtual: v.nullable(v.boolean()),
  /** Another runner worker, sampler, foreign GPU process or foreign CPU load was seen on the machine. */
  contended: v.boolean(),
  /** The most of each that was seen at once; null where the sampler could not look, as in a container. */
  neighbours: v.optional(v.nullable(v.object({ workers: count, samplers: count, gpu_processes: count }))),
  /** Mean number of cores that others kept busy; null where the job's own CPU time was not read. */
  foreign_cores: v.optional(v.nullable(amount)),
});

const ComponentSchema = v.object({
  energy_j: energy,
  provenance: ProvenanceSchema,
  source: label,
  /** Both null where another tool has measured and does not say. */
  coverage: v.nullable(share),
  uncertainty_percent: v.nullable(amount),
  idle_j: v.nullable(energy),
  /** How the job's part was taken out of a shared device; empty where the job had it for itself. */
  split_by: v.optional(
    v.pipe(
      v.array(v.picklist(['cpu-time', 'gpu-time', 'memory-limit', 'mig-slice'])),
      v.maxLength(MAX_RULES),
    ),
  ),
});

const EnergySchema = v.object({
  /** Null when nothing at all could be measured or modelled; the absences say why. */
  total_j: v.nullable(energy),
  uncertainty_percent: v.nullable(amount),
  coverage: v.nullable(share),
  /** `shared`: the total is the job's part of what was counted on the machine. */
  attribution: v.picklist(['dedicated', 'shared']),
  /** Of a shared machine: all that was counted, its idle energy, and what was left to others; total_j + others_j = machine_j. */
  machine_j: v.optional(v.nullable(energy)),
  machine_idle_j: v.optional(v.nullable(energy)),
  others_j: v.optional(v.nullable(energy)),
  shares: v.nullable(v.object({ measured: share, modelled: share, assumed: share })),
  components: v.record(v.picklist(['gpu', 'cpu', 'dram', 'module', 'host']), v.optional(ComponentSchema)),
  domains: v.pipe(
    v.array(
      v.object({
        device,
        component: label,
        energy_j: energy,
        /** What the device draws at rest, and whether this job's trace or earlier receipts say so. */
        idle_w: v.optional(v.nullable(amount)),
        idle_from: v.optional(v.nullable(v.picklist(['trace', 'earlier-receipts']))),
      }),
    ),
    v.maxLength(MAX_DEVICES),
  ),
  /** What the machine's own power meter saw: a bound on all parts together, and no part of the total. */
  node_j: v.optional(v.nullable(energy)),
  /** Energy of GPUs of the machine that the job could not see; not in the total. */
  hidden_gpus_j: v.nullable(energy),
  /** UTC quarter hours, first and last may be shorter; they add up to the total. */
  buckets: v.pipe(
    v.array(v.object({ from: time, to: time, energy_j: energy, filled: v.boolean() })),
    v.maxLength(MAX_BUCKETS),
  ),
  calibration: v.nullable(v.object({ wall_factor: v.nullable(amount), overhead_w: v.nullable(amount) })),
  /** A gap in the trace or low coverage: shown, never compared. */
  degraded: v.boolean(),
});

const SpanSchema = v.object({
  label,
  kind: v.picklist(['job', 'step', 'command', 'mark']),
  started_at: time,
  ended_at: time,
  /** Null where the span is shorter than the sampling can resolve, or shared with another. */
  energy_j: v.nullable(energy),
  uncertainty_percent: v.nullable(amount),
  /** Share of the time in which the job's GPUs ran anything; absent where it is not known. */
  gpu_busy: v.optional(v.nullable(share)),
  shared: v.boolean(),
});

const CarbonSchema = v.object({
  /** What the zone was found by, and direct figures are: `aws:eu-west-3`, `US-CA`, `FR`; null when nobody knew. */
  region: v.optional(v.nullable(label)),
  zone: v.nullable(label),
  resolved_by: label,
  intensity_g_per_kwh: v.nullable(amount),
  intensity_source: v.nullable(label),
  intensity_year: v.nullable(count),
  intensity_basis: v.optional(v.nullable(v.picklist(['production', 'consumption']))),
  intensity_licence: v.optional(v.nullable(label)),
  /** Share of the energy that falls into intervals of a live source; null where one yearly figure stands for all of it. */
  intensity_coverage: v.optional(v.nullable(share)),
  scope: v.picklist(['direct', 'lifecycle']),
  kind: v.picklist(['average', 'marginal']),
  intervals: v.pipe(
    v.array(
      v.object({
        from: time,
        to: time,
        intensity_g_per_kwh: amount,
        /** Of the source's own doubt, or taken from a neighbouring interval. */
        estimated: v.boolean(),
        /** Set where the source says nothing of the time, and its interval beside it stands in. */
        neighbour: v.optional(v.literal(true)),
        forecast: v.optional(v.boolean()),
        source: v.optional(label),
      }),
    ),
    v.maxLength(MAX_BUCKETS),
  ),
  /** The pinned yearly figure every gram gate uses. */
  reference_g_per_kwh: v.nullable(amount),
  reference_source: v.optional(v.nullable(label)),
  reference_year: v.optional(v.nullable(count)),
  /** Yearly mean of the world in the same scope, for scale; null where none is known. */
  world_g_per_kwh: v.optional(v.nullable(amount)),
  world_source: v.optional(v.nullable(label)),
  world_year: v.optional(v.nullable(count)),
  /** Sources of the place and of the intensity that did not answer, each with its reason. */
  refusals: v.optional(
    v.pipe(v.array(v.object({ source: label, code: label, hint: text })), v.maxLength(MAX_REFUSALS)),
  ),
  pue: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
  /** Who stated the PUE; null means unknown, so 1.0 and "IT energy only". */
  pue_source: v.nullable(label),
  emissions_g: v.nullable(amount),
  emissions_low_g: v.nullable(amount),
  emissions_high_g: v.nullable(amount),
  embodied_g: v.nullable(amount),
  /** What `embodied_g` is made of: kilograms of making what the job had reserved, over the lifetime. */
  embodied_factors: v.optional(
    v.nullable(
      v.object({
        source: v.picklist(['owner', 'footprints']),
        reserved_kg: amount,
        lifetime_h: v.pipe(amount, v.gtValue(0)),
      }),
    ),
  ),
  /** Software carbon intensity (ISO/IEC 21031): operational and embodied grams per unit of work. */
  sci: v.optional(v.nullable(v.object({ g_per_unit: amount, unit: label }))),
  cost: v.nullable(v.object({ amount, currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)) })),
});

export const NoteSchema = v.object({
  code: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  severity: v.picklist(['info', 'warning']),
  text: v.pipe(v.string(), v.maxLength(1_024)),
});

export const ReceiptSchema = v.object({
  schema: v.literal(RECEIPT_SCHEMA),
  id: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z._-]{1,128}$/)),
  subject: SubjectSchema,
  machine: MachineSchema,
  started_at: time,
  ended_at: time,
  duration_s: amount,
  energy: EnergySchema,
  power: v.object({
    mean_w: v.nullable(amount),
    peak_w: v.nullable(amount),
    /** At most 120 points, evenly spaced over the duration. */
    curve_w: v.pipe(v.array(v.nullable(amount)), v.maxLength(MAX_CURVE)),
  }),
  spans: v.pipe(v.array(SpanSchema), v.maxLength(MAX_SPANS)),
  work: v.nullable(
    v.object({
      amount: v.pipe(amount, v.gtValue(0)),
      unit: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]{0,31}$/)),
    }),
  ),
  carbon: CarbonSchema,
  overhead: v.object({ sampler_cpu_s: v.nullable(amount), sampler_rss_mb: v.nullable(amount) }),
  versions: v.object({ action: label, estimator: count, datasets: label }),
  absences: v.pipe(v.array(v.object({ source: label, code: label, hint: text })), v.maxLength(MAX_LIST)),
  notes: v.pipe(v.array(NoteSchema), v.maxLength(MAX_LIST)),
});

export type Receipt = v.InferOutput<typeof ReceiptSchema>;
export type Outcome = v.InferOutput<typeof OutcomeSchema>;
export type Subject = Receipt['subject'];
export type Machine = Receipt['machine'];
