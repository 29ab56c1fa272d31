// The test of a head against a baseline on one device, by what a whole comparison uses: for vectors that are stated in energies.

import { DEFAULT_POLICY, type Policy } from '../../../src/review/budget/policy.ts';
import { against } from '../../../src/review/comparison/against.ts';
import type { Change } from '../../../src/review/comparison/comparison.ts';
import { deviceEffect } from '../../../src/review/comparison/device-effect.ts';

const KEY = 'series';

export function onOneDevice(
  base: readonly number[],
  head: readonly number[],
  policy: Partial<Policy> = {},
  device: string | null = 'a',
): Change {
  const rules = { ...DEFAULT_POLICY, ...policy };
  const observed = (energy: number) => ({ device, log: Math.log(energy) });
  const { fit } = deviceEffect([{ key: KEY, values: base.map(observed) }], rules);
  const series = fit.series.get(KEY);
  if (series === undefined) throw new Error('the series was fitted');
  return against({ fit, series }, head.map(observed), rules).change;
}
