// When a step's process was found gone, and when it was last seen alive: the sampler looks once a beat, after its sample.
import type { Trace } from '../../../measure/trace/trace.ts';
import { firstAtLeast } from '../search.ts';

export interface StepEnd {
  /** µs of the trace. */
  readonly t: number;
  /** The last look at which the process still ran, µs; the step ended between the two. */
  readonly aliveAt: number;
}

/** By the GUID of the step's file-command set; null where nobody saw its process. */
export function stepEnds(trace: Trace): (guid: string) => StepEnd | null {
  const beats = trace.samples.filter(({ by }) => by === undefined).map(({ t }) => t);
  const ends = new Map(trace.steps.flatMap(({ at, guid, t }) => (at === 'end' ? [[guid, t] as const] : [])));
  return (guid) => {
    const t = ends.get(guid);
    if (t === undefined) return null;
    const latest = firstAtLeast(beats, t, (time) => time) - 1;
    return { t, aliveAt: beats[latest - 1] ?? Number.NEGATIVE_INFINITY };
  };
}
