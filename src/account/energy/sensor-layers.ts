// What the sensors of one domain say, each as a layer of segments, the most trusted first: counter, 1-s mean, instant power.
import type { Column } from '../../measure/trace/column.ts';
import type { Domain } from '../../measure/trace/domain.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { micros } from '../../units.ts';
import { type CounterEnergy, counterEnergy } from './counter.ts';
import { thaw } from './frozen.ts';
import { plausibleWatts } from './plausible-watts.ts';
import { integratePower } from './power.ts';
import { microjoulesPer, wattsPer } from './raw-unit.ts';
import { type Readings, readingsOf } from './readings.ts';
import { refreshPeriod, withoutRepeats } from './refresh.ts';
import type { Sampling } from './sampling.ts';
import type { Origin, Segment } from './segment.ts';

export type SensorKind = 'counter' | 'average' | 'instant';

export interface SensorLayer {
  readonly kind: SensorKind;
  readonly column: Column;
  /** As receipts name it: `nvml-counter`, `nvml-average`, `rapl`, `dcgm-counter`. */
  readonly source: string;
  /** How often the source shows something new: as its column says, or as the trace shows it of an exporter. */
  readonly updateMs: number;
  readonly segments: readonly Segment[];
  /** What the counter went through; null for power. */
  readonly counter: (Omit<CounterEnergy, 'segments'> & { readonly frozen: boolean }) | null;
}

const US_PER_MS = 1_000;
/** The slowest counter of a device itself: NVML refreshes every 20 to 100 ms (SC'24 study, arXiv 2312.02741). */
export const DEFAULT_UPDATE_MS = 100;
/** Five seconds without a microjoule cannot be a slow counter. */
const STILL_US = 5_000_000;
const STILL_UPDATES = 3;

export function sensorLayers(trace: Trace, domain: Domain, sampling: Sampling): readonly SensorLayer[] {
  const util = readingsOf(trace, domain.id, 'util')[0]?.values ?? [];
  const counters = readingsOf(trace, domain.id, 'energy').flatMap((readings) =>
    counterLayer(readings, domain, util),
  );
  const gauges = readingsOf(trace, domain.id, 'power').flatMap((readings) =>
    powerLayer(readings, domain, sampling),
  );
  const layers = [...counters, ...gauges.sort((a, b) => rankOf(a) - rankOf(b))];
  return layers.filter((layer) => layer.segments.length > 0 || layer.counter?.frozen);
}

const rankOf = (layer: SensorLayer): number => (layer.kind === 'average' ? 0 : 1);

function counterLayer(readings: Readings, domain: Domain, util: Readings['values']): readonly SensorLayer[] {
  const { column, values } = readings;
  const microjoules = microjoulesPer(column.unit);
  if (microjoules === null) return [];
  const updateMs = updatePeriod(readings) ?? DEFAULT_UPDATE_MS;
  const update = updateMs * US_PER_MS;
  const source = sourceName(column, 'counter');
  const seen = isExported(column) ? withoutRepeats(values, micros(update)) : values;
  const { segments, ...events } = counterEnergy(seen, {
    microjoules,
    max: column.max,
    capWatts: plausibleWatts(domain),
    update: micros(update),
    origin: originOf(source, 'counter'),
  });
  const thawed = thaw(segments, util, micros(Math.max(STILL_US, STILL_UPDATES * update)));
  const counter = { ...events, frozen: thawed.frozen };
  return [{ kind: 'counter', column, source, updateMs, segments: thawed.segments, counter }];
}

function powerLayer(readings: Readings, domain: Domain, sampling: Sampling): readonly SensorLayer[] {
  const { column, values } = readings;
  const scale = wattsPer(column.unit);
  if (scale === null) return [];
  const most = plausibleWatts(domain);
  const points = values
    .map(({ t, value }) => ({ t, watts: value * scale }))
    .filter(({ watts }) => watts <= most);
  const window = micros((column.window_ms ?? 0) * US_PER_MS);
  const kind = window > 0 ? 'average' : 'instant';
  const source = sourceName(column, kind);
  const segments = integratePower(points, { sampling, window, origin: originOf(source, 'integrated') });
  const updateMs = updatePeriod(readings) ?? 0;
  return [{ kind, column, source, updateMs, segments, counter: null }];
}

const isExported = ({ source }: Column): boolean => source.startsWith('exporter:');

/** In ms. An exporter looks at its sensors when its owner says: what the trace shows of that is better than its default. */
function updatePeriod({ column, values }: Readings): number | null {
  const seen = isExported(column) ? refreshPeriod(values) : null;
  return seen === null ? (column.update_ms ?? null) : seen / US_PER_MS;
}

const originOf = (source: string, method: Origin['method']): Origin => ({
  source,
  method,
  provenance: 'measured',
  filled: false,
});

/** Meters that read several unlike sensors: what they read says more than their own name. */
const NAMED_BY_DETAIL: ReadonlySet<string> = new Set(['exporter', 'hwmon']);

/** RAPL goes by its own name; every other source by its meter, or the sensor behind it, and kind. */
function sourceName(column: Column, kind: SensorKind): string {
  const [meter = column.source, detail = meter] = column.source.split(':');
  if (meter === 'powercap') return 'rapl';
  return `${NAMED_BY_DETAIL.has(meter) ? detail : meter}-${kind}`;
}
