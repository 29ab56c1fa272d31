// Domains that show one counter under two names, seen from the trace: some multi-die AMD parts mirror a package
// (137 W where the plug showed 125 W, codecarbon#1274), and a module's counter may show on each of its GPUs.
import type { Domain } from '../../measure/trace/domain.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { plausibleWatts } from './plausible-watts.ts';
import { microjoulesPer } from './raw-unit.ts';
import { type Readings, readingsOf } from './readings.ts';
import { DEFAULT_UPDATE_MS } from './sensor-layers.ts';

const US_PER_MS = 1_000;
/** Two reads of one register a moment apart differ by what is drawn in that moment, a millisecond at least. */
const LEAST_LATCH_MS = 1;
/** Fewer different readings than these could agree by chance. */
const LEAST_READINGS = 3;
/** More than any machine has; each is compared with all before it. */
const MOST_COUNTERS = 256;

interface Counter {
  readonly domain: Domain;
  readonly readings: Readings;
}

/** Ids of domains whose cumulative counter is, all along, that of an earlier one. GPUs are told apart by their driver. */
export function mirroredDomains(trace: Trace): ReadonlySet<string> {
  const counters = trace.domains
    .filter(({ component, scope }) => component !== 'gpu' || scope === 'module')
    .flatMap((domain): Counter[] => {
      const readings = readingsOf(trace, domain.id, 'energy')[0];
      return readings === undefined ? [] : [{ domain, readings }];
    })
    .slice(0, MOST_COUNTERS);
  return new Set(
    counters
      .filter((counter, i) => counters.slice(0, i).some((earlier) => isMirror(counter, earlier)))
      .map(({ domain }) => domain.id),
  );
}

function isMirror(counter: Counter, earlier: Counter): boolean {
  const { column, values } = counter.readings;
  const other = earlier.readings;
  if (counter.domain.component !== earlier.domain.component || column.source !== other.column.source)
    return false;
  const most = slack(counter);
  const seen = new Set<number>();
  let at = 0;
  for (const { t, value } of values) {
    while ((other.values[at]?.t ?? t) < t) at += 1;
    const twin = other.values[at];
    if (twin?.t !== t) continue;
    // Two counters of their own part at the first reading; only mirrors are compared to the end.
    if (Math.abs(value - twin.value) > most) return false;
    seen.add(value);
  }
  // One that stands still says nothing of whose it is.
  return seen.size >= LEAST_READINGS;
}

/** In counts: the energy of one latch at the most that the domain can draw. */
function slack({ domain, readings: { column } }: Counter): number {
  const latchUs = Math.max(LEAST_LATCH_MS, column.update_ms ?? DEFAULT_UPDATE_MS) * US_PER_MS;
  return (plausibleWatts(domain) * latchUs) / (microjoulesPer(column.unit) ?? 1);
}
