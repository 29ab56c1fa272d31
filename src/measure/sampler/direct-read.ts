// Reads all devices once more from outside the sampler and appends the reading, so that counters are complete even if it died.
import { readFileSync } from 'node:fs';
import type { Meter, MeterOptions } from '../meter/meter.ts';
import { openMeters, QUICK_ROWS, SLOW_ROWS } from '../meter/probe.ts';
import type { NewColumn } from '../trace/column.ts';
import { parseRecords } from '../trace/parse-records.ts';
import type { HeaderRecord } from '../trace/record.ts';
import { serialiseRecord } from '../trace/serialise-record.ts';
import type { SamplerHandle } from './handle.ts';
import { monotonicUs } from './system-clock.ts';
import { openTraceFile } from './trace-file.ts';

/**
 * Appends a sample with `by: "post"`, its values in the trace's own columns, matched by domain, quantity and source.
 * False when the trace has no header, or cannot be read or written; never throws for a device.
 */
export function appendDirectRead(handle: Pick<SamplerHandle, 'trace'>, options: MeterOptions): boolean {
  const lineup = readLineup(handle.trace);
  if (lineup === null) return false;
  const usesDriver = lineup.columns.some((column) => column.source.startsWith('nvml:'));
  const { meters } = openMeters(usesDriver ? [...QUICK_ROWS, ...SLOW_ROWS] : QUICK_ROWS, options);
  for (const meter of meters) for (const column of lineup.columns) readFallbackToo(meter, column);
  const before = monotonicUs();
  const values = new Map(meters.flatMap(readByKey));
  const t = Math.round((before + monotonicUs()) / 2) - lineup.header.mono0_us;
  for (const meter of meters) meter.close();

  const v: (number | null)[] = [];
  for (const column of lineup.columns) v[column.i] = values.get(keyOf(column)) ?? null;
  const w = Date.now() - lineup.header.wall0_ms;
  const file = openTraceFile(handle.trace);
  const written =
    t >= 0 &&
    file.append(serialiseRecord({ k: 's', t, w, v: Array.from(v, (value) => value ?? null), by: 'post' }));
  file.close();
  return written;
}

const keyOf = ({ domain, quantity, source }: NewColumn): string => JSON.stringify([domain, quantity, source]);

/** Header and columns with the file's own indexes; samples are not looked at. */
function readLineup(trace: string): { header: HeaderRecord; columns: HeaderRecord['columns'] } | null {
  try {
    const lines = readFileSync(trace, 'utf8').split('\n');
    const described = lines.filter((line, at) => at === 0 || line.startsWith('{"k":"col"'));
    const { header, records } = parseRecords(`${described.join('\n')}\n`);
    const later = records.flatMap((record) => (record.k === 'col' ? record.columns : []));
    return { header, columns: [...header.columns, ...later] };
  } catch {
    return null;
  }
}

const readColumns = new WeakMap<Meter, NewColumn[]>();

/** The sampler may have added a fallback column of this domain: then we read it as well. */
function readFallbackToo(meter: Meter, column: NewColumn): void {
  const known = readColumns.get(meter) ?? [...meter.columns];
  readColumns.set(meter, known);
  if (known.some((own) => keyOf(own) === keyOf(column))) return;
  const added = meter.domains.some((domain) => domain.id === column.domain)
    ? meter.fallback(column.domain)
    : null;
  if (added !== null) known.push(added);
}

function readByKey(meter: Meter): (readonly [string, number | null])[] {
  const columns = readColumns.get(meter) ?? meter.columns;
  return meter.read().map((value, at) => {
    const column = columns[at];
    return [column === undefined ? '' : keyOf(column), value] as const;
  });
}
