// Who else was seen on the machine and when: other runners, other measurements, foreign processes on the job's GPUs.
import type { Trace } from '../../measure/trace/trace.ts';
import { micros } from '../../units.ts';
import type { Stretch } from '../energy/segment.ts';

export interface Sighting {
  readonly workers: number;
  readonly samplers: number;
  readonly gpuProcesses: number;
}

export interface Tenancy {
  /** The most of each that was seen at once; null where the sampler could not look. */
  readonly most: Sighting | null;
  /** The window without holes; each sighting holds until the next. */
  readonly stretches: readonly (Stretch & Sighting)[];
}

const NOBODY: Sighting = { workers: 0, samplers: 0, gpuProcesses: 0 };

/** The sampler looks around every 15 s and writes what has changed; the last look before the window still holds at its start. */
export function tenancyOf(trace: Trace, window: Stretch): Tenancy {
  const looks = trace.events.flatMap((event) =>
    event.e === 'foreign'
      ? [{ t: event.t, workers: event.workers, samplers: event.samplers, gpuProcesses: event.gpu_procs }]
      : [],
  );
  const before = looks.filter((look) => look.t < window.start).at(-1) ?? NOBODY;
  const during = looks.filter((look) => look.t >= window.start && look.t <= window.end);
  const seen = [{ ...before, t: window.start }, ...during];
  const blind = trace.absences.some(({ source, code }) => source === 'neighbours' && code === 'hidden');
  const most = seen.reduce<Sighting>(
    (all, one) => ({
      workers: Math.max(all.workers, one.workers),
      samplers: Math.max(all.samplers, one.samplers),
      gpuProcesses: Math.max(all.gpuProcesses, one.gpuProcesses),
    }),
    NOBODY,
  );
  return {
    most: blind && !isAnybody(most) ? null : most,
    stretches: seen.map(({ t, ...sighting }, i) => ({
      ...sighting,
      start: micros(t),
      end: micros(seen[i + 1]?.t ?? window.end),
    })),
  };
}

export const isAnybody = ({ workers, samplers, gpuProcesses }: Sighting): boolean =>
  workers + samplers + gpuProcesses > 0;
