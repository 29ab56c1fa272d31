// One GPU as the sampler would have recorded it: a sensor read at given times, as a trace for the account to integrate.
import { type EnergyAccount, integrate } from '../../src/account/energy/integrate.ts';
import type { Trace } from '../../src/measure/trace/trace.ts';
import { micros } from '../../src/units.ts';
import type { Load } from './load.ts';
import type { Sensor } from './sensors.ts';

const US_PER_MS = 1_000;

export interface Sampled {
  readonly sensor: Sensor;
  /** When in each refresh period the sensor refreshes, ms. */
  readonly phase: number;
  /** Times of reading, ms, whole microseconds. */
  readonly times: readonly number[];
  readonly intervalMs: number;
}

/** Through the shipped `integrate`, over the whole load. */
export function accountOf(load: Load, sampled: Sampled): EnergyAccount {
  return integrate({
    trace: traceOf(load, sampled),
    window: { start: micros(0), end: micros(Math.round(load.durationMs * US_PER_MS)) },
    // Nothing but the GPU: without tables no CPU is modelled.
    factors: { cpus: [], families: [], gpus: [], ramWattsPerGb: 0 },
    host: { model: null, threads: 1, sockets: 1, virtual: null },
    memoryGb: null,
  });
}

function traceOf(load: Load, { sensor, phase, times, intervalMs }: Sampled): Trace {
  const read = sensor.on(load, phase);
  const domain = { id: sensor.column.domain, component: 'gpu', parent: null, limit_mw: 700_000 } as const;
  const columns = [{ ...sensor.column, i: 0 }];
  return {
    header: {
      k: 'hdr',
      schema: 'carbon-action/trace/1',
      mono0_us: 0,
      wall0_ms: 0,
      clock: 'monotonic',
      interval_ms: intervalMs,
      clk_tck: 100,
      cpu: { model: null, threads: 1, sockets: 1 },
      memory_bytes: null,
      memory_limit_bytes: null,
      visible: {},
      domains: [domain],
      columns,
      absences: [],
    },
    columns,
    domains: [domain],
    absences: [],
    samples: times.map((ms) => ({ k: 's', t: Math.round(ms * US_PER_MS), w: Math.round(ms), v: [read(ms)] })),
    events: [],
    steps: [],
    marks: [],
    own: null,
    end: null,
    notes: [],
  };
}

/** From 0 in equal steps, and at the end, where the last read is taken whatever the beat. */
export function evenly(durationMs: number, intervalMs: number): readonly number[] {
  const times = Array.from({ length: Math.ceil(durationMs / intervalMs) }, (_, i) => i * intervalMs);
  return [...times, durationMs];
}
