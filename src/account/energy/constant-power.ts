// One segment of unchanging power over the whole window, for what is known by size alone.
import type { Watts } from '../../units.ts';
import type { Origin, Segment, Stretch } from './segment.ts';

export function constantPower(power: Watts, { start, end }: Stretch, origin: Origin): readonly Segment[] {
  return [{ from: start, to: end, microjoules: Math.round(power * (end - start)), origin }];
}
