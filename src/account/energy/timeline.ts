// The energy of everything that is summed, over time: one answer to "how much between these two instants".
import { type Joules, joules, type Micros, micros, secondsFromMicros } from '../../units.ts';
import { type Calibration, NO_CALIBRATION } from './calibration.ts';
import { type Curve, curveTotal, microjoulesUntil } from './curve.ts';
import type { Stretch } from './segment.ts';

const MICROJOULES_PER_JOULE = 1_000_000;
/**
 * Inside the window energies are rounded to 2^-16 J (15 uJ, the finest unit of any counter). Differences of such numbers
 * and of the total are exact in binary floating point, so parts add up to the total to the last bit, up to 38 MWh.
 */
const PARTS_OF_A_JOULE = 65_536;

export interface Timeline {
  readonly window: Stretch;
  readonly curves: readonly Curve[];
  /** The owner's wall factor and overhead; part of the total, never of a component. */
  readonly calibration: Calibration;
  readonly total: Joules;
}

export function timelineOf(
  curves: readonly Curve[],
  window: Stretch,
  calibration: Calibration = NO_CALIBRATION,
): Timeline {
  const measured = curves.reduce((total, curve) => total + curveTotal(curve), 0) / MICROJOULES_PER_JOULE;
  return { window, curves, calibration, total: calibrated(measured, window, calibration) };
}

/** A part of a whole, its total a little less: what is left of the whole then makes up the whole with it to the last bit. */
export const asPart = (timeline: Timeline): Timeline => ({
  ...timeline,
  total: joules(Math.floor(timeline.total * PARTS_OF_A_JOULE) / PARTS_OF_A_JOULE),
});

export function energyBetween(timeline: Timeline, from: Micros, to: Micros): Joules {
  return joules(energyUntil(timeline, to) - energyUntil(timeline, from));
}

function energyUntil(timeline: Timeline, time: Micros): Joules {
  const { window, curves, calibration, total } = timeline;
  if (time <= window.start) return joules(0);
  if (time >= window.end) return total;
  const measured =
    curves.reduce((sum, curve) => sum + microjoulesUntil(curve, time), 0) / MICROJOULES_PER_JOULE;
  const energy = calibrated(measured, { start: window.start, end: time }, calibration);
  return joules(Math.min(total, Math.round(energy * PARTS_OF_A_JOULE) / PARTS_OF_A_JOULE));
}

function calibrated(measured: number, { start, end }: Stretch, calibration: Calibration): Joules {
  const seconds = secondsFromMicros(micros(end - start));
  return joules(measured * calibration.wallFactor + calibration.overheadWatts * seconds);
}
