// When the doctor has seen enough: every late source has answered, every sensor was watched for a while, every exporter has refreshed.
import type { Column } from '../../../measure/trace/column.ts';
import type { Trace } from '../../../measure/trace/trace.ts';

/** Two reads of a counter must lie well over a second apart to see it move beside a power sensor that averages over 1 s. */
const WATCH_US = 2_000_000;

/** Sources that are opened behind the header; a row answers with a column or with absences, all at once. */
const NVIDIA = /^(?:nvml|nvidia-smi|exporter:dcgm)\b/;
const HOST = /^(?:powercap|hwmon|exporter:kepler)\b/;
const EXPORTER = /^exporter\b/;

export interface Expected {
  /** An exporter's address is set. */
  readonly exporter: boolean;
}

/** What is still waited for, in words; null when nothing is. */
export function awaited(trace: Trace, expected: Expected): string | null {
  if (!hasAnswered(trace, NVIDIA)) return 'the NVIDIA driver';
  const sensors = trace.columns.filter(({ quantity }) => quantity === 'energy' || quantity === 'power');
  // An exporter is asked only where no file of the kernel gives the same.
  const isHostMetered = sensors.some(({ source }) => HOST.test(source));
  const hasExporterAnswered = trace.absences.some(({ source }) => source === 'exporter:kepler');
  if (expected.exporter && !isHostMetered && !hasExporterAnswered) return 'the exporter';
  if (sensors.some((column) => EXPORTER.test(column.source) && !hasRefreshed(trace, column)))
    return "the exporter's next figures";
  return watchedUs(trace, sensors) >= WATCH_US ? null : 'the sensors';
}

const hasAnswered = (trace: Trace, sources: RegExp): boolean =>
  [...trace.columns, ...trace.absences].some(({ source }) => sources.test(source));

const valuesOf = ({ samples }: Trace, { i }: Column) =>
  samples.flatMap(({ t, v }) => (typeof v[i] === 'number' ? [{ t, value: v[i] }] : []));

/** A counter that moved; a gauge may rightly stay as it is. */
function hasRefreshed(trace: Trace, column: Column): boolean {
  const values = valuesOf(trace, column);
  return column.kind === 'gauge' ? values.length > 0 : new Set(values.map(({ value }) => value)).size > 1;
}

/** Of the sensor that has been read for the shortest time; without one, since the first sample. */
function watchedUs(trace: Trace, sensors: readonly Column[]): number {
  const since = (times: readonly number[]) => (times.at(-1) ?? 0) - (times[0] ?? 0);
  const spans = sensors.map((column) => since(valuesOf(trace, column).map(({ t }) => t)));
  return Math.min(since(trace.samples.map(({ t }) => t)), ...spans);
}
