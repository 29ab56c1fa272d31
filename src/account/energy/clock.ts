// Joins the trace's monotonic time with civil time, and says where the wall clock was set or the machine slept.
// CLOCK_MONOTONIC stands still while the machine is suspended (clock_gettime(2)); /proc/uptime does not.
import { type Note, note } from '../../errors.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { type EpochMs, epochMs, type Micros, micros } from '../../units.ts';
import { firstAtLeast } from './search.ts';

const US_PER_MS = 1_000;
const MS_PER_SECOND = 1_000;
/** Wall and monotonic time further apart than this between two samples: somebody set the clock. */
const STEP_MS = 1_000;
const MOST_STEPS_TOLD = 3;

export interface Clock {
  /** Civil time at monotonic 0. */
  readonly start: EpochMs;
  readonly sleeps: readonly { readonly at: Micros; readonly ms: number }[];
}

/** Anchored at the first sample: later steps of the wall clock move nothing, since durations are monotonic. */
export function clockOf(trace: Trace): Clock {
  const first = trace.samples[0];
  const offset = first === undefined ? 0 : first.w - first.t / US_PER_MS;
  return {
    start: epochMs(trace.header.wall0_ms + offset),
    sleeps: trace.events.flatMap((event) =>
      event.e === 'suspend' ? [{ at: micros(event.t), ms: event.ms }] : [],
    ),
  };
}

/** The last millisecond with a year of four digits: what a trace says beyond it is no time. */
const LATEST_MS = Date.UTC(10_000, 0) - 1;

/** Whole milliseconds, 1970 to 9999. */
export function wallAt(clock: Clock, time: Micros): EpochMs {
  const slept = clock.sleeps.reduce((total, sleep) => total + (sleep.at <= time ? sleep.ms : 0), 0);
  const wall = Math.round(clock.start + time / US_PER_MS + slept);
  return epochMs(Math.min(LATEST_MS, Math.max(0, wall)));
}

/** The monotonic time of a civil one; a time inside a sleep is the moment of waking. */
export function monotonicAt(clock: Clock, wall: EpochMs): Micros {
  let awake = wall - clock.start;
  for (const sleep of clock.sleeps) {
    const fellAsleep = sleep.at / US_PER_MS;
    if (awake > fellAsleep) awake = Math.max(fellAsleep, awake - sleep.ms);
  }
  return micros(awake * US_PER_MS);
}

export function clockNotes(trace: Trace, clock: Clock): readonly Note[] {
  const slept = clock.sleeps.reduce((total, sleep) => total + sleep.ms, 0);
  const steps = stepsOf(trace);
  return [
    ...(slept === 0
      ? []
      : [
          note(
            'suspend',
            `The machine slept for ${seconds(slept)} s; power sensors saw nothing of it.`,
            'warning',
          ),
        ]),
    ...(steps.length === 0
      ? []
      : [
          note(
            'clock-step',
            `The wall clock was set ${steps.length === 1 ? 'once' : `${steps.length} times`} during the job, by ${steps.slice(0, MOST_STEPS_TOLD).map(seconds).join(', ')}${steps.length > MOST_STEPS_TOLD ? ' …' : ''} s; energies and durations do not depend on it.`,
          ),
        ]),
  ];
}

/** Milliseconds by which the wall clock left the monotonic one, sleeps taken out. */
function stepsOf(trace: Trace): readonly number[] {
  const samples = trace.samples;
  const sleeps = trace.events.flatMap((event) => (event.e === 'suspend' ? [event.ms] : []));
  const ordered = sleeps.sort((a, b) => a - b);
  const isSleep = (ms: number): boolean => {
    const nearest = ordered[firstAtLeast(ordered, ms - STEP_MS, (slept) => slept)];
    return nearest !== undefined && nearest - ms <= STEP_MS;
  };
  return samples.flatMap((now, i) => {
    const before = samples[i - 1];
    if (before === undefined) return [];
    const step = now.w - before.w - (now.t - before.t) / US_PER_MS;
    if (Math.abs(step) <= STEP_MS) return [];
    return isSleep(step) ? [] : [step];
  });
}

const seconds = (ms: number): string => (ms / MS_PER_SECOND).toFixed(1);
