// Watches the base branch itself for a change of level that no single pull request shows, as a slow creep: a warning, never red.
import { type Note, note } from '../../errors.ts';
import { seriesLabel } from '../history/series-label.ts';
import { type Level, lastChange } from './change-point.ts';
import { levelsOf } from './device-effect.ts';
import type { DeviceFit } from './device-fit.ts';
import type { DeviceSeries, Observation } from './device-series.ts';
import type { Head } from './head.ts';
import { median } from './median.ts';
import { headObservations, knownDevices, observationsOf } from './observations.ts';
import type { Past } from './past.ts';

/** A change that was there ten runs ago has been told. */
const MOST_RUNS_SINCE = 10;
const SHOWN_DIGITS = 7;
const PERCENT = 100;

export interface WatchInput {
  /** A run of the base branch itself. */
  readonly head: Head;
  readonly past: Past;
}

/** At most one note, `base-shifted`: a warning for a rise, a plain one for a fall. None where the head cannot be compared. */
export function watchBase({ head, past }: WatchInput): readonly Note[] {
  const { entry, attempts, refusal } = head;
  if (entry === null || refusal !== null) return [];
  const { samples } = past.windowFor(entry, 'alike');
  if (samples.length === 0) return [];
  const devices = knownDevices(attempts);
  const { fit } = past.effectFor(entry, devices);
  const older = levelsOf({ key: entry.series, values: observationsOf(samples, devices) }, fit);
  const newest = headLevel(headObservations(attempts), entry.series, fit);
  const shift = lastChange([newest, ...older], past.policy.minEffect);
  if (shift === null || shift.newer > MOST_RUNS_SINCE) return [];
  const percent = Math.abs(PERCENT * Math.expm1(shift.step)).toFixed(0);
  // The head is the newest of the values.
  const since = samples[shift.newer - 2]?.sha ?? null;
  const text = [
    `${seriesLabel(entry.series)} has taken ${percent} % ${shift.step > 0 ? 'more' : 'less'} energy on ${past.anchor.branch ?? 'the base branch'}`,
    since === null ? '' : ` since ${since.slice(0, SHOWN_DIGITS)}`,
    `, in the newest ${shift.newer} runs.`,
  ].join('');
  return [note('base-shifted', text, shift.step > 0 ? 'warning' : 'info')];
}

function headLevel(attempts: readonly Observation[], key: string, fit: DeviceFit): Level {
  const levels = attempts.flatMap((attempt) =>
    levelsOf({ key, values: [attempt] } satisfies DeviceSeries, fit),
  );
  return { log: median(levels.map(({ log }) => log)), device: levels[0]?.device ?? key };
}
