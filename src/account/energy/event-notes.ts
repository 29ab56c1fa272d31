// What the sampler saw besides the values: a lost GPU, a failed check, a time without samples.
import { type Note, note } from '../../errors.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { micros, secondsFromMicros } from '../../units.ts';
import { gapsIn, type Sampling } from './sampling.ts';
import type { Stretch } from './segment.ts';

/** Shorter gaps are told with a decimal, or one of less than half a second would be called none. */
const WHOLE_FROM_S = 10;

export function eventNotes(trace: Trace, sampling: Sampling, window: Stretch): readonly Note[] {
  const lost = trace.events.filter((event) => event.e === 'lost').length;
  const failed = new Set(
    trace.events.flatMap((event) =>
      event.e === 'check' && !event.ok ? [`${event.source} (${event.code ?? 'no reason given'})`] : [],
    ),
  );
  const missing = unsampledSeconds(sampling, window);
  return [
    lost > 0 &&
      note('gpu-lost', `A GPU stopped answering ${lost === 1 ? 'once' : `${lost} times`}.`, 'warning'),
    failed.size > 0 &&
      note('check-failed', `These sources failed their check: ${[...failed].join(', ')}.`, 'warning'),
    missing > 0 &&
      note(
        'samples-missing',
        `For ${missing.toFixed(missing < WHOLE_FROM_S ? 1 : 0)} s no sample was taken; counters span that time, steps do not.`,
      ),
  ].filter((found) => found !== false);
}

/** Seconds of the window that lie in gaps between samples. */
export const unsampledSeconds = (sampling: Sampling, window: Stretch): number =>
  secondsFromMicros(micros(gapsIn(sampling, window).reduce((total, gap) => total + gap.end - gap.start, 0)));
