// Whether somebody else worked on the machine: another runner, another measurement, or a foreign process on our GPU.
// Its energy cannot be told from ours, so a contended receipt is shown and never compared.

import type { Trace } from '../../measure/trace/trace.ts';
import type { Stretch } from '../energy/segment.ts';

/** The sampler looks around every 15 s and writes what it sees; the last look before the window still holds at its start. */
export function isContended(trace: Trace, window: Stretch): boolean {
  const looks = trace.events.flatMap((event) => (event.e === 'foreign' ? [event] : []));
  const before = looks.filter((look) => look.t < window.start).at(-1);
  const during = looks.filter((look) => look.t >= window.start && look.t <= window.end);
  return [...(before === undefined ? [] : [before]), ...during].some(
    (look) => look.workers > 0 || look.samplers > 0 || look.gpu_procs > 0,
  );
}
