// What a trace was made for, as `run` and `start` mark it: between its marks lies what the live receipt is about.
import type { Trace } from '../../measure/trace/trace.ts';
import type { MonotonicWindow } from '../account-trace.ts';

/** Null for the trace of a job, which is about all of it. */
export function wholeMeasurement({
  header,
  marks,
}: Trace): { readonly label: string; readonly window: MonotonicWindow } | null {
  const start = marks.find(({ whole, at }) => whole && at === 'start');
  const end = marks.findLast(({ whole, at, label }) => whole && at === 'end' && label === start?.label);
  if (start === undefined || end === undefined) return null;
  return {
    label: start.label,
    window: { startUs: header.mono0_us + start.t, endUs: header.mono0_us + end.t },
  };
}
