// A series with its outliers pulled in, after the differences between devices are taken out of it.
import type { DeviceFit } from './device-fit.ts';
import { type DeviceSeries, deviceIn, momentsOf } from './device-series.ts';
import { expectedOn } from './reference.ts';
import { winsorised } from './winsorise.ts';

/** A value alone on its device is left as it is: its gain has taken up most of it, so it tells of no scatter. */
export function withoutOutliers(series: DeviceSeries, fit: DeviceFit): DeviceSeries {
  const moments = momentsOf(series);
  const places = new Map(
    [...moments.devices].flatMap(([device, { n }]) => {
      const log = expectedOn(fit, moments, device);
      // The mean of n values follows each of them by 1/n, so that what is left of a value is that much too small.
      return n === 1 ? [] : [[device, { log, scale: Math.sqrt(n / (n - 1)) }] as const];
    }),
  );
  const placed = series.values.map(({ device }) => places.get(deviceIn(moments, device)) ?? null);
  const residuals = series.values.flatMap(({ log }, i) => {
    const place = placed[i] ?? null;
    return place === null ? [] : [(log - place.log) * place.scale];
  });
  const calm = winsorised(residuals);
  let next = 0;
  const values = series.values.map((observation, i) => {
    const place = placed[i] ?? null;
    if (place === null) return observation;
    const [before, after] = [residuals[next] ?? 0, calm[next] ?? 0];
    next += 1;
    return before === after ? observation : { ...observation, log: place.log + after / place.scale };
  });
  return { ...series, values };
}
