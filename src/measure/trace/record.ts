// The lines of a trace file, one type each (NDJSON, append only, header first). Units are in the names.
import type { Column } from './column.ts';
import type { Absence, Domain } from './domain.ts';

export const TRACE_SCHEMA = 'carbon-action/trace/1';

/** The first line. `t` of every other record counts microseconds from `mono0_us`, `w` milliseconds from `wall0_ms`. */
export interface HeaderRecord {
  readonly k: 'hdr';
  readonly schema: typeof TRACE_SCHEMA;
  readonly mono0_us: number;
  readonly wall0_ms: number;
  readonly clock: 'monotonic';
  readonly interval_ms: number;
  /** Ticks of `/proc/stat` per second (sysconf _SC_CLK_TCK). */
  readonly clk_tck: number;
  readonly cpu: { readonly model: string | null; readonly threads: number; readonly sockets: number };
  readonly memory_bytes: number | null;
  /** Memory limit of the runner's cgroup; null where there is none. */
  readonly memory_limit_bytes: number | null;
  /** Memory modules as the kernel's EDAC driver lists them; absent in older traces, null where it does not. */
  readonly memory_modules?: number | null;
  /** The visible-device variables as the runner gave them. */
  readonly visible: Readonly<Record<string, string>>;
  readonly domains: readonly Domain[];
  readonly columns: readonly Column[];
  readonly absences: readonly Absence[];
}

/** Columns that came after the header: a slow driver, a fallback, a GPU that returned. */
export interface ColumnRecord {
  readonly k: 'col';
  readonly t: number;
  readonly columns: readonly Column[];
  readonly domains?: readonly Domain[];
  readonly absences?: readonly Absence[];
}

/** One tick: `v[i]` is the raw value of column i; null is a failed read; a missing tail is all null. */
export interface SampleRecord {
  readonly k: 's';
  readonly t: number;
  readonly w: number;
  readonly v: readonly (number | null)[];
  /** Set to `post` on the direct read that closes the measurement. */
  readonly by?: 'post';
}

export type EventRecord = { readonly k: 'ev'; readonly t: number } & (
  | {
      readonly e: 'check';
      readonly source: string;
      /** The device whose column was checked, where one source reads several. */
      readonly domain?: string;
      readonly ok: boolean;
      readonly ratio?: number;
      readonly code?: string;
    }
  | { readonly e: 'suspend'; readonly ms: number }
  | { readonly e: 'lost'; readonly domain: string; readonly code: string }
  | { readonly e: 'back'; readonly domain: string; readonly code: string }
  | { readonly e: 'foreign'; readonly workers: number; readonly samplers: number; readonly gpu_procs: number }
  | { readonly e: 'beat'; readonly interval_ms: number; readonly why: 'size' | 'age' | 'sensor' }
  | ({ readonly e: 'refused' } & Absence)
);

/** One file-command set of the runner seen in `_runner_file_commands`. */
export interface StepRecord {
  readonly k: 'step';
  readonly t: number;
  readonly w: number;
  readonly guid: string;
  readonly action: string | null;
  readonly at: 'start' | 'end';
}

/** An explicit mark: a wrapped command, or the CLI. */
export interface MarkRecord {
  readonly k: 'mark';
  readonly t: number;
  readonly label: string;
  readonly at: 'start' | 'end';
  /** Set where the trace was made for this one command: what lies outside the marks is the sampler's own start and end. */
  readonly whole?: true;
}

/** The sampler's own cost, cumulative: CPU, resident set, sample latency [p50, p99]. */
export interface OwnRecord {
  readonly k: 'own';
  readonly t: number;
  readonly cpu_us: number;
  readonly rss_kb: number;
  readonly lat_us: readonly [number, number];
}

export type EndReason = 'stop' | 'signal' | 'worker-gone' | 'dir-gone' | 'max-age';

export interface EndRecord {
  readonly k: 'end';
  readonly t: number;
  readonly reason: EndReason;
}

export type TraceRecord =
  | HeaderRecord
  | ColumnRecord
  | SampleRecord
  | EventRecord
  | StepRecord
  | MarkRecord
  | OwnRecord
  | EndRecord;
