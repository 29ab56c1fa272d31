// From raw baselines to what runs are tested against: devices are fitted, histories cut at their last change of level, outliers
// pulled in, and the fit repeated each time, since a shift or an outlier would pass for a device's gain.
import { lastChange } from './change-point.ts';
import { type DeviceFit, type FitRules, fitDevices } from './device-fit.ts';
import { type DeviceSeries, deviceIn, momentsOf } from './device-series.ts';
import { withoutOutliers } from './without-outliers.ts';

export interface EffectRules extends FitRules {
  readonly cutAtChangePoint: boolean;
  readonly minEffect: number;
}

export interface DeviceEffect {
  readonly fit: DeviceFit;
  /** Of each series the newest values that count: those after its last change of level. */
  readonly kept: ReadonlyMap<string, number>;
}

/** All series of one machine class. The names of the devices mean nothing. */
export function deviceEffect(series: readonly DeviceSeries[], rules: EffectRules): DeviceEffect {
  // One order for one set, so that the last digit too is the same.
  const ordered = series.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const raw = fitDevices(ordered.map(momentsOf), rules);
  const cut = rules.cutAtChangePoint
    ? ordered.map((one) => sinceLastChange(one, raw, rules.minEffect))
    : ordered;
  const isCut = cut.some(({ values }, i) => values.length !== ordered[i]?.values.length);
  const whole = isCut ? fitDevices(cut.map(momentsOf), rules) : raw;
  const calm = cut.map((one) => withoutOutliers(one, whole));
  return {
    fit: fitDevices(calm.map(momentsOf), rules),
    kept: new Map(cut.map(({ key, values }) => [key, values.length])),
  };
}

/** A series' values as levels: what is left of them without the gains of their devices. */
export function levelsOf(
  series: DeviceSeries,
  { devices }: Pick<DeviceFit, 'devices'>,
): readonly { readonly log: number; readonly device: string }[] {
  const { pooled } = momentsOf(series);
  return series.values.map(({ device, log }) => {
    const name = deviceIn({ key: series.key, pooled }, device);
    return { log: log - (devices.get(name)?.gain ?? 0), device: name };
  });
}

function sinceLastChange(series: DeviceSeries, fit: DeviceFit, minEffect: number): DeviceSeries {
  const shift = lastChange(levelsOf(series, fit), minEffect);
  return shift === null ? series : { ...series, values: series.values.slice(0, shift.newer) };
}
