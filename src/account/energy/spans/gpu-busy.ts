// How busy the GPUs were in a span: the share of time in which any kernel ran, as their drivers tell it ("utilization.gpu", NVML).
import type { Trace } from '../../../measure/trace/trace.ts';
import { type Readings, readingsOf } from '../readings.ts';
import { isGap, type Sampling } from '../sampling.ts';
import { firstAtLeast } from '../search.ts';
import type { Stretch } from '../segment.ts';

const PERCENT = 100;
/** Of a span, that readings must cover. */
const LEAST_COVER = 0.5;
/** Two readings know nothing of a span's edges. */
const LEAST_READINGS = 3;

/** Mean over the GPUs that the job sees, 0 to 1; null where the readings of one of them do not cover the span. */
export function gpuBusy(trace: Trace, sampling: Sampling): (span: Stretch) => number | null {
  const gpus = trace.domains.flatMap(({ id, component, visible }) => {
    const values = readingsOf(trace, id, 'util')[0]?.values;
    if (visible === false) return [];
    return component === 'gpu' ? [values ?? []] : values === undefined ? [] : [values];
  });
  return (span) => {
    const shares = gpus.map((values) => meanOf(values, span, sampling));
    const known = shares.filter((share) => share !== null);
    if (known.length === 0 || known.length < shares.length) return null;
    return known.reduce((total, share) => total + share, 0) / known.length;
  };
}

/** A reading tells of the time since the one before it. */
function meanOf(values: Readings['values'], span: Stretch, sampling: Sampling): number | null {
  let [covered, busy, readings] = [0, 0, 0];
  const first = firstAtLeast(values, span.start, ({ t }) => t);
  for (let at = Math.max(1, first); at < values.length; at += 1) {
    const [before, now] = [values[at - 1], values[at]];
    if (before === undefined || now === undefined || before.t >= span.end) break;
    if (isGap(sampling, { start: before.t, end: now.t })) continue;
    const length = Math.min(now.t, span.end) - Math.max(before.t, span.start);
    if (length <= 0) continue;
    covered += length;
    busy += length * now.value;
    readings += 1;
  }
  const isKnown = readings >= LEAST_READINGS && covered >= LEAST_COVER * (span.end - span.start);
  return isKnown ? Math.min(1, busy / covered / PERCENT) : null;
}
