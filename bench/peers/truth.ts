// What a tool's joules are held against: which window it speaks of, and how far it is off.
import type { Window } from './tool.ts';

const MS_PER_SECOND = 1_000;
const PERCENT = 100;

/** The window in which a tool says that it looked, in wall-clock ms. */
export function windowOf(
  window: Window,
  { jobEndMs, lastReadMs }: { readonly jobEndMs: number; readonly lastReadMs: number },
): { readonly fromMs: number; readonly toMs: number } {
  if (!('seconds' in window)) return window;
  const toMs = window.until === 'job' ? jobEndMs : lastReadMs;
  return { fromMs: toMs - window.seconds * MS_PER_SECOND, toMs };
}

/** Of the truth, without a sign: 0 said of 400 J is 100 %. */
export const errorPercent = (joules: number, truth: number): number =>
  (Math.abs(joules - truth) / truth) * PERCENT;
