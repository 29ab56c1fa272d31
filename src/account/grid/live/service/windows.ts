// Cuts the time of a question into stretches that a service answers in one call, widened to whole slots.
import { type EpochMs, epochMs } from '../../../../units.ts';
import { ceilTo, floorTo } from '../utc-time.ts';

export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** In order, without gaps; each starts and ends on a whole step and is at most `longestMs` long (a multiple of the step). */
export function windowsOf(
  { from, to }: Stretch,
  { stepMs, longestMs }: { readonly stepMs: number; readonly longestMs: number },
): readonly Stretch[] {
  const end = ceilTo(to, stepMs);
  const windows: Stretch[] = [];
  for (let start = floorTo(from, stepMs); start < end; ) {
    const next = epochMs(Math.min(end, start + longestMs));
    windows.push({ from: start, to: next });
    start = next;
  }
  return windows;
}
