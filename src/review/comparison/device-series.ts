// One series of runs as the device effect sees it: how many ran on each device, their means, and the scatter within devices.

export interface Observation {
  /** Salted hash; null where nobody knows. */
  readonly device: string | null;
  /** Natural logarithm of an energy. */
  readonly log: number;
}

export interface DeviceSeries {
  readonly key: string;
  /** Newest first; not empty. */
  readonly values: readonly Observation[];
}

export interface Moments {
  readonly key: string;
  /** The devices are not all known: then all values count as from one, which is nobody else's. */
  readonly pooled: boolean;
  readonly n: number;
  readonly mean: number;
  readonly devices: ReadonlyMap<string, DeviceMoments>;
  /** Sum of squares around the device means, and its degrees of freedom. */
  readonly squares: number;
  readonly free: number;
}

export interface DeviceMoments {
  readonly n: number;
  /** Mean of the device's values less the mean of the series. */
  readonly offset: number;
}

export function momentsOf({ key, values }: DeviceSeries): Moments {
  const pooled = isPooled(values);
  const groups = new Map<string, number[]>();
  for (const { device, log } of values) {
    const name = deviceIn({ key, pooled }, device);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [log]);
    else group.push(log);
  }
  const mean = meanOf(values.map(({ log }) => log));
  const devices = new Map<string, DeviceMoments>();
  let squares = 0;
  for (const [name, logs] of groups) {
    const own = groups.size === 1 ? mean : meanOf(logs);
    devices.set(name, { n: logs.length, offset: own - mean });
    for (const log of logs) squares += (log - own) ** 2;
  }
  return { key, pooled, n: values.length, mean, devices, squares, free: values.length - devices.size };
}

/** The device a value of this series counts as. A run without one is never taken for another series' run without one. */
export const deviceIn = ({ key, pooled }: Pick<Moments, 'key' | 'pooled'>, device: string | null): string =>
  pooled || device === null ? `unknown of ${key}` : device;

const isPooled = (values: readonly Observation[]): boolean => values.some(({ device }) => device === null);

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
