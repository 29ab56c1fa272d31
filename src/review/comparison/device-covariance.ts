// How the errors of two devices' gains go together: each has its own, and all share those of the series' means they were told from.
import type { DeviceGain } from './device-fit.ts';

export interface Gains {
  readonly devices: ReadonlyMap<string, DeviceGain>;
  /** Standard deviation between devices, log scale: all that is known of one never seen. */
  readonly spread: number;
  /** Number of series. */
  readonly size: number;
  /** Solves the equations of the series' means. */
  readonly solve: (right: readonly number[]) => readonly number[];
}

/** Found when asked for, and once: every step of every job asks for the devices of its baseline, which are few. */
export function deviceCovariance(gains: Gains): (one: string, other: string) => number {
  const { devices, spread, size, solve } = gains;
  const rows = new Map<
    string,
    { readonly response: readonly number[]; readonly found: Map<string, number> }
  >();
  const rowOf = (device: string, { pull }: DeviceGain) => {
    const known = rows.get(device);
    if (known !== undefined) return known;
    const right = Array.from({ length: size }, (_, position) => pull.get(position) ?? 0);
    const row = { response: solve(right), found: new Map() };
    rows.set(device, row);
    return row;
  };
  const shared = (one: string, other: string): number => {
    const [first, second] = [devices.get(one), devices.get(other)];
    if (first === undefined || second === undefined) return 0;
    const { response, found } = rowOf(one, first);
    const known = found.get(other);
    if (known !== undefined) return known;
    let sum = 0;
    for (const [position, pull] of second.pull) sum += pull * (response[position] ?? Number.NaN);
    found.set(other, sum);
    return sum;
  };
  const own = (device: string): number => 1 / (devices.get(device)?.precision ?? spread ** -2);
  return (one, other) => shared(one, other) + (one === other ? own(one) : 0);
}
