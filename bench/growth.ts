// How much a series of readings has grown: the median of its last tenth less that of its first.
import { medianOf } from './figure.ts';

const TENTHS = 10;

export function growthOf(readings: readonly number[]): number {
  const length = Math.max(1, Math.floor(readings.length / TENTHS));
  return medianOf(readings.slice(-length)) - medianOf(readings.slice(0, length));
}
