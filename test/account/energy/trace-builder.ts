// Builds small traces for tests: name the domains and columns, give one row of raw values per sample.
import type { NewColumn } from '../../../src/measure/trace/column.ts';
import type { Domain } from '../../../src/measure/trace/domain.ts';
import type {
  EventRecord,
  HeaderRecord,
  MarkRecord,
  OwnRecord,
  StepRecord,
} from '../../../src/measure/trace/record.ts';
import type { Trace } from '../../../src/measure/trace/trace.ts';

/** 2026-11-21T12:00:00Z, a full quarter hour. */
export const WALL0_MS = Date.UTC(2026, 10, 21, 12);
export const SECOND_US = 1_000_000;

/** Seconds since the start, then the raw value of each column. */
export type Row = readonly [seconds: number, ...values: (number | null)[]];

export function traceOf(parts: {
  readonly domains: readonly Domain[];
  readonly columns: readonly NewColumn[];
  readonly rows: readonly Row[];
  readonly header?: Partial<HeaderRecord>;
  readonly events?: readonly EventRecord[];
  readonly steps?: readonly StepRecord[];
  readonly marks?: readonly MarkRecord[];
  readonly own?: OwnRecord | null;
  readonly ended?: boolean;
  /** Milliseconds the wall clock is ahead at a time in seconds. */
  readonly wallShift?: (seconds: number) => number;
}): Trace {
  const columns = parts.columns.map((column, i) => ({ ...column, i }));
  const shift = parts.wallShift ?? (() => 0);
  const last = parts.rows.at(-1)?.[0] ?? 0;
  return {
    header: {
      k: 'hdr',
      schema: 'carbon-action/trace/1',
      mono0_us: 912_345_678_901,
      wall0_ms: WALL0_MS,
      clock: 'monotonic',
      interval_ms: 1_000,
      clk_tck: 100,
      cpu: { model: null, threads: 4, sockets: 1 },
      memory_bytes: null,
      memory_limit_bytes: null,
      visible: {},
      domains: parts.domains,
      columns,
      absences: [],
      ...parts.header,
    },
    columns,
    domains: parts.domains,
    absences: [],
    samples: parts.rows.map(([seconds, ...v]) => ({
      k: 's',
      t: Math.round(seconds * SECOND_US),
      w: Math.round(seconds * 1_000) + shift(seconds),
      v,
    })),
    events: parts.events ?? [],
    steps: parts.steps ?? [],
    marks: parts.marks ?? [],
    own: parts.own ?? null,
    end: parts.ended === false ? null : { k: 'end', t: Math.round(last * SECOND_US), reason: 'stop' },
    notes: [],
  };
}

export const gpu = (id: string, extra: Partial<Domain> = {}): Domain => ({
  id,
  component: 'gpu',
  parent: null,
  name: 'NVIDIA H100 80GB HBM3',
  limit_mw: 700_000,
  ...extra,
});

export const counterOf = (domain: string, extra: Partial<NewColumn> = {}): NewColumn => ({
  domain,
  quantity: 'energy',
  unit: 'mJ',
  kind: 'counter',
  max: null,
  source: 'nvml:total-energy',
  update_ms: 100,
  ...extra,
});

export const raplOf = (domain: string, max: number): NewColumn =>
  counterOf(domain, { unit: 'uJ', max, source: 'powercap', update_ms: 1 });

export const powerOf = (domain: string, extra: Partial<NewColumn> = {}): NewColumn => ({
  domain,
  quantity: 'power',
  unit: 'mW',
  kind: 'gauge',
  max: null,
  source: 'nvml:185',
  window_ms: 1_000,
  ...extra,
});

export const utilOf = (domain: string): NewColumn => ({
  domain,
  quantity: 'util',
  unit: '%',
  kind: 'gauge',
  max: 100,
  source: 'nvml:utilization',
});

export const ticksOf = (quantity: 'busy' | 'total' | 'steal'): NewColumn => ({
  domain: 'cpu',
  quantity,
  unit: 'jiffy',
  kind: 'counter',
  max: null,
  source: 'proc',
});

export const HOST: Domain = { id: 'cpu', component: 'cpu', parent: null };

/** One row a second from 0 to `seconds`. */
export const everySecond = (
  seconds: number,
  values: (second: number) => readonly (number | null)[],
): readonly Row[] => Array.from({ length: seconds + 1 }, (_, second) => [second, ...values(second)]);
