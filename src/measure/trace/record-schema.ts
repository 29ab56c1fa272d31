// The schema of every line of a trace file; docs/schema/trace.json is generated from it. Grammar: docs of the trace format.
import * as v from 'valibot';
import { TRACE_SCHEMA, type TraceRecord } from './record.ts';

const integer = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(Number.MIN_SAFE_INTEGER),
  v.maxValue(Number.MAX_SAFE_INTEGER),
);
const natural = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const orNull = v.nullable(natural);
/** Microseconds since `mono0_us`. */
const time = natural;

const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
/** What no machine has, so that no figure made of it leaves the range of a receipt: parts of one machine, 1 MW, a day. */
const MOST_PARTS = 65_536;
const MOST_MW = 1_000_000_000;
const DAY_MS = 86_400_000;

/** Sixteen GPUs have 64 columns; what claims more would only cost memory. */
const MOST_COLUMNS = 4_096;

export const ColumnSchema = v.object({
  i: v.pipe(natural, v.maxValue(MOST_COLUMNS - 1)),
  domain: v.string(),
  quantity: v.picklist([
    'energy',
    'power',
    'busy',
    'total',
    'steal',
    'util',
    'util-job',
    'util-all',
    'bytes',
  ]),
  unit: v.picklist(['uJ', 'mJ', '2^-16J', 'uW', 'mW', 'jiffy', 'us', '%', 'B']),
  kind: v.picklist(['counter', 'gauge']),
  max: orNull,
  source: v.string(),
  update_ms: v.optional(upTo(DAY_MS)),
  window_ms: v.optional(upTo(DAY_MS)),
});

export const DomainSchema = v.object({
  id: v.string(),
  component: v.picklist(['gpu', 'cpu', 'dram', 'module', 'host']),
  parent: v.nullable(v.string()),
  name: v.optional(v.string()),
  scope: v.optional(v.picklist(['gpu', 'module'])),
  limit_mw: v.optional(v.nullable(upTo(MOST_MW))),
  driver: v.optional(v.string()),
  library: v.optional(v.string()),
  mig: v.optional(v.boolean()),
  visible: v.optional(v.boolean()),
  slices: v.optional(v.object({ ours: natural, of: v.pipe(natural, v.minValue(1)) })),
  persistence: v.optional(v.boolean()),
  accuracy_percent: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
});

const absence = {
  source: v.string(),
  code: v.picklist([
    'absent',
    'no-permission',
    'masked',
    'not-supported',
    'no-library',
    'no-symbol',
    'no-binding',
    'musl',
    'version-mismatch',
    'driver-not-loaded',
    'lost',
    'frozen',
    'implausible',
    'duplicate',
    'hidden',
    'read-failed',
    'too-large',
    'unknown',
  ]),
  hint: v.string(),
  domain: v.optional(v.string()),
};
export const AbsenceSchema = v.object(absence);

export const HeaderSchema = v.object({
  k: v.literal('hdr'),
  schema: v.literal(TRACE_SCHEMA),
  mono0_us: natural,
  wall0_ms: integer,
  clock: v.literal('monotonic'),
  interval_ms: v.pipe(v.number(), v.integer(), v.minValue(1)),
  clk_tck: v.pipe(v.number(), v.integer(), v.minValue(1)),
  cpu: v.object({ model: v.nullable(v.string()), threads: upTo(MOST_PARTS), sockets: upTo(MOST_PARTS) }),
  memory_bytes: orNull,
  memory_limit_bytes: orNull,
  memory_modules: v.optional(v.nullable(upTo(MOST_PARTS))),
  visible: v.record(v.string(), v.string()),
  domains: v.array(DomainSchema),
  columns: v.array(ColumnSchema),
  absences: v.array(AbsenceSchema),
});

export const ColumnRecordSchema = v.object({
  k: v.literal('col'),
  t: time,
  columns: v.array(ColumnSchema),
  domains: v.optional(v.array(DomainSchema)),
  absences: v.optional(v.array(AbsenceSchema)),
});

const SampleSchema = v.object({
  k: v.literal('s'),
  t: time,
  w: integer,
  v: v.array(orNull),
  by: v.optional(v.literal('post')),
});

const event = { k: v.literal('ev'), t: time };
export const EventSchema = v.variant('e', [
  v.object({
    ...event,
    e: v.literal('check'),
    source: v.string(),
    domain: v.optional(v.string()),
    ok: v.boolean(),
    ratio: v.optional(v.pipe(v.number(), v.finite())),
    code: v.optional(v.string()),
  }),
  v.object({ ...event, e: v.literal('suspend'), ms: integer }),
  v.object({ ...event, e: v.literal('lost'), domain: v.string(), code: v.string() }),
  v.object({ ...event, e: v.literal('back'), domain: v.string(), code: v.string() }),
  v.object({ ...event, e: v.literal('foreign'), workers: natural, samplers: natural, gpu_procs: natural }),
  v.object({
    ...event,
    e: v.literal('beat'),
    interval_ms: natural,
    why: v.picklist(['size', 'age', 'sensor']),
  }),
  v.object({ ...event, e: v.literal('refused'), ...absence }),
]);

export const StepSchema = v.object({
  k: v.literal('step'),
  // A step may have begun before the sampler did, so its times may be negative.
  t: integer,
  w: integer,
  guid: v.string(),
  action: v.nullable(v.string()),
  at: v.picklist(['start', 'end']),
});

export const MarkSchema = v.object({
  k: v.literal('mark'),
  t: time,
  label: v.string(),
  at: v.picklist(['start', 'end']),
  whole: v.optional(v.literal(true)),
});

export const OwnSchema = v.object({
  k: v.literal('own'),
  t: time,
  cpu_us: natural,
  rss_kb: natural,
  lat_us: v.tuple([natural, natural]),
});

export const EndSchema = v.object({
  k: v.literal('end'),
  t: time,
  reason: v.picklist(['stop', 'signal', 'worker-gone', 'dir-gone', 'max-age']),
});

/** Any line of a trace file, as written by this version. */
export const TraceRecordSchema: v.GenericSchema<unknown, TraceRecord> = v.union([
  HeaderSchema,
  ColumnRecordSchema,
  SampleSchema,
  EventSchema,
  StepSchema,
  MarkSchema,
  OwnSchema,
  EndSchema,
]);
