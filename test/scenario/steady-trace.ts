// The text of a trace as the sampler would have written it: one H100 at constant power, a counter read once a second.
import type { HeaderRecord, TraceRecord } from '../../src/measure/trace/record.ts';
import { serialiseRecord } from '../../src/measure/trace/serialise-record.ts';

const GPU = 'GPU-11111111-1111-1111-1111-111111111111';
const US_PER_SECOND = 1_000_000;
const MS_PER_SECOND = 1_000;

export const STARTED_MS = Date.UTC(2026, 5, 1, 12);

export const header = (wall0Ms: number = STARTED_MS): HeaderRecord => ({
  k: 'hdr',
  schema: 'carbon-action/trace/1',
  mono0_us: 5_000_000,
  wall0_ms: wall0Ms,
  clock: 'monotonic',
  interval_ms: MS_PER_SECOND,
  clk_tck: 100,
  cpu: { model: 'AMD EPYC 9354 32-Core Processor', threads: 64, sockets: 1 },
  memory_bytes: null,
  memory_limit_bytes: null,
  visible: {},
  domains: [{ id: GPU, component: 'gpu', parent: null, name: 'NVIDIA H100 80GB HBM3', limit_mw: 700_000 }],
  columns: [
    {
      i: 0,
      domain: GPU,
      quantity: 'energy',
      unit: 'mJ',
      kind: 'counter',
      max: null,
      source: 'nvml:total-energy',
      update_ms: 100,
    },
  ],
  absences: [],
});

/** Samples at every second from 0 on, the end after the last; exactly `watts × seconds` joules. */
export function steadyTrace({
  watts,
  seconds,
  wall0Ms = STARTED_MS,
}: {
  readonly watts: number;
  readonly seconds: number;
  readonly wall0Ms?: number;
}): string {
  const samples = Array.from({ length: seconds + 1 }, (_, second): TraceRecord => {
    const millijoules = Math.round(watts * second * MS_PER_SECOND);
    return { k: 's', t: second * US_PER_SECOND, w: second * MS_PER_SECOND, v: [millijoules] };
  });
  const end: TraceRecord = { k: 'end', t: seconds * US_PER_SECOND, reason: 'stop' };
  return [header(wall0Ms), ...samples, end].map(serialiseRecord).join('');
}
