// One figure of a live service with its place in time, or none where either is unusable (null, -1, text, out of range).

import { type EpochMs, type GramsPerKwh, gramsPerKwh } from '../../../../units.ts';
import { MAX_G_PER_KWH } from '../../../carbon/intensity-names.ts';

export interface Point {
  readonly from: EpochMs;
  /** How long the figure holds, where no later one begins before. */
  readonly stepMs: number;
  readonly value: GramsPerKwh;
  readonly estimated: boolean;
  readonly forecast: boolean;
}

/** None or one, for `flatMap` over the rows of an answer. `estimated` and `forecast` are false unless stated. */
export function pointOf(row: {
  readonly from: EpochMs | null;
  readonly stepMs: number;
  readonly value: unknown;
  readonly estimated?: boolean;
  readonly forecast?: boolean;
}): readonly Point[] {
  const { from, stepMs, estimated = false, forecast = false } = row;
  const value = usableGrams(row.value);
  if (from === null || value === null) return [];
  return [{ from, stepMs, value, estimated, forecast }];
}

/** Some clients and services write "unknown" as -1 (Carbon Aware SDK): nothing below 0 or above every real grid is taken. */
export const usableGrams = (value: unknown): GramsPerKwh | null =>
  typeof value === 'number' && value >= 0 && value <= MAX_G_PER_KWH ? gramsPerKwh(value) : null;
