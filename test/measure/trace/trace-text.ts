// Builds the text of small traces for the reader's tests.
import type { NewColumn } from '../../../src/measure/trace/column.ts';
import type { HeaderRecord, TraceRecord } from '../../../src/measure/trace/record.ts';
import { serialiseRecord } from '../../../src/measure/trace/serialise-record.ts';

const counter = (domain: string, quantity: NewColumn['quantity']): NewColumn => ({
  domain,
  quantity,
  unit: 'mJ',
  kind: 'counter',
  max: null,
  source: 'test',
});

/** Three columns: two counters and a gauge of one GPU. */
export const header: HeaderRecord = {
  k: 'hdr',
  schema: 'carbon-action/trace/1',
  mono0_us: 1_000,
  wall0_ms: 1_795_291_200_000,
  clock: 'monotonic',
  interval_ms: 1_000,
  clk_tck: 100,
  cpu: { model: null, threads: 2, sockets: 1 },
  memory_bytes: null,
  memory_limit_bytes: null,
  visible: {},
  domains: [{ id: 'gpu', component: 'gpu', parent: null }],
  columns: [
    { i: 0, ...counter('gpu', 'energy') },
    { i: 1, ...counter('gpu', 'total') },
    { i: 2, ...counter('gpu', 'power'), unit: 'mW', kind: 'gauge' },
  ],
  absences: [],
};

export const sample = (t: number, ...v: (number | null)[]): TraceRecord => ({ k: 's', t, w: 0, v });

/** The header, the records, and lines as they stand. */
export const textOf = (...lines: readonly (TraceRecord | string)[]): string =>
  serialiseRecord(header) +
  lines.map((line) => (typeof line === 'string' ? line : serialiseRecord(line))).join('');
