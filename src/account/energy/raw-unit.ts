// What a raw integer of a trace column is worth: in microjoules for counters, in watts for gauges.
// Microjoules, because every counter unit is a whole or dyadic number of them, so that sums of readings stay exact.
import type { RawUnit } from '../../measure/trace/column.ts';

const MICROJOULES: Partial<Record<RawUnit, number>> = {
  uJ: 1,
  mJ: 1_000,
  // 15.2587890625: AMD's accumulator unit (Linux kgd_pp_interface.h), exact in binary.
  '2^-16J': 1_000_000 / 65_536,
};

const WATTS: Partial<Record<RawUnit, number>> = { uW: 1e-6, mW: 1e-3 };

/** Microjoules per count of an energy counter; null for a unit that is no energy. */
export const microjoulesPer = (unit: RawUnit): number | null => MICROJOULES[unit] ?? null;

/** Watts per count of a power gauge; null for a unit that is no power. */
export const wattsPer = (unit: RawUnit): number | null => WATTS[unit] ?? null;
