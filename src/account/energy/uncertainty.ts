// How well a figure is known: about 95 %, in percent. Tables: sensor-accuracy.ts, window-error.ts, the models' own.
// u² = sensor² + window² + edge² + gap²; a model's own ± stands in for the sensor.
import { type Looking, windowPercent } from './window-error.ts';

/** Half of what was filled into gaps. */
const GAP_SHARE = 0.5;
const PERCENT = 100;
const MS_PER_SECOND = 1_000;

export interface Uncertainty {
  /** What devices of one type have in common; it adds up linearly over them. */
  readonly sharedPercent: number;
  /** What each has on its own; it adds up as squares. */
  readonly ownPercent: number;
}

/** What is known of a sensor and of the energy it gave. */
export interface Metering extends Looking {
  readonly sensorPercent: number;
  readonly updateMs: number;
  readonly windowMs: number;
  readonly joules: number;
  readonly peakWatts: number;
  readonly filledShare: number;
  /** Observed disagreement with another sensor of the same device. */
  readonly widenPercent: number;
}

export function meteringUncertainty(metering: Metering): Uncertainty {
  const { kind, updateMs, windowMs, joules, peakWatts } = metering;
  const edgeSeconds = (kind === 'counter' ? 2 * updateMs : windowMs) / MS_PER_SECOND;
  const edge = joules > 0 ? (PERCENT * edgeSeconds * peakWatts) / joules : 0;
  return {
    sharedPercent: Math.max(metering.sensorPercent, metering.widenPercent),
    ownPercent: Math.hypot(windowPercent(metering), edge, gapPercent(metering.filledShare)),
  };
}

export const modelUncertainty = (percent: number, filledShare: number): Uncertainty => ({
  sharedPercent: percent,
  ownPercent: gapPercent(filledShare),
});

/** Percent of the sum, for devices of one type. */
export function combineDevices(
  devices: readonly { readonly joules: number; readonly uncertainty: Uncertainty }[],
): number {
  const total = devices.reduce((sum, device) => sum + device.joules, 0);
  if (total === 0) return Math.max(0, ...devices.map(({ uncertainty }) => percentOf(uncertainty)));
  const shared = devices.reduce((sum, device) => sum + device.joules * device.uncertainty.sharedPercent, 0);
  const own = Math.hypot(...devices.map((device) => device.joules * device.uncertainty.ownPercent));
  return Math.hypot(shared, own) / total;
}

/** Percent of the sum, for types of device whose errors have nothing in common. */
export function combineTypes(
  types: readonly { readonly joules: number; readonly percent: number }[],
): number {
  const total = types.reduce((sum, type) => sum + type.joules, 0);
  return total === 0 ? 0 : Math.hypot(...types.map((type) => type.joules * type.percent)) / total;
}

export const percentOf = (uncertainty: Uncertainty): number =>
  Math.hypot(uncertainty.sharedPercent, uncertainty.ownPercent);

const gapPercent = (filledShare: number): number => GAP_SHARE * filledShare * PERCENT;
