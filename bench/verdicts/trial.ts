// One simulated head against one simulated history, by the shipped statistics: as a whole comparison has it, without its entries.
import { DEFAULT_POLICY, type Policy } from '../../src/review/budget/policy.ts';
import { against } from '../../src/review/comparison/against.ts';
import type { Change } from '../../src/review/comparison/comparison.ts';
import { type DeviceEffect, deviceEffect } from '../../src/review/comparison/device-effect.ts';
import type { DeviceSeries, Moments, Observation } from '../../src/review/comparison/device-series.ts';
import { nearestShift } from '../../src/review/comparison/nearest.ts';

export interface Fitted {
  readonly effect: DeviceEffect;
  readonly series: Moments;
  /** ln(nearest / expected): how far the newest base values lie off. */
  readonly nearest: number;
  readonly policy: Policy;
}

/** The first series is the head's own. */
export function fitted(all: readonly DeviceSeries[], policy: Partial<Policy> = {}): Fitted {
  const rules = { ...DEFAULT_POLICY, ...policy };
  const [own] = all;
  const effect = deviceEffect(all, rules);
  const series = own && effect.fit.series.get(own.key);
  if (series === undefined) throw new Error('A simulated history has at least one series.');
  const kept = own?.values.slice(0, effect.kept.get(own.key)) ?? [];
  return { effect, series, nearest: nearestShift(kept, { fit: effect.fit, series }), policy: rules };
}

export const changeOf = ({ effect, series, policy }: Fitted, head: Observation): Change =>
  against({ fit: effect.fit, series }, [head], policy).change;

export const isSignificant = ({ p }: Change, { alpha }: Policy): boolean => p < alpha;

/** The row of the gate that fails, for a limit in percent; without asking whether the base has just moved. */
export const isOver = (change: Change, limit: number, policy: Policy): boolean =>
  isSignificant(change, policy) && change.change >= limit && change.change >= policy.minEffect;

/** The whole row: over the limit against the newest base values too. */
export const fails = (found: Fitted, change: Change, limit: number): boolean =>
  isOver(change, limit, found.policy) &&
  found.series.n >= found.policy.minSamples &&
  Math.exp(Math.log1p(change.change) - found.nearest) - 1 >= limit;
