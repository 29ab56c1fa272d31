// What one raw unit of a column is in joules, watts or percent: for checks and pace only, a trace keeps its integers.
import type { RawUnit } from '../trace/column.ts';

/** The unit of RAPL on AMD, and of the accumulator of AMD GPUs (kgd_pp_interface.h). */
const JOULES_PER_AMD_UNIT = 2 ** -16;

export const SI_FACTOR: Readonly<Partial<Record<RawUnit, number>>> = {
  uJ: 1e-6,
  mJ: 1e-3,
  '2^-16J': JOULES_PER_AMD_UNIT,
  uW: 1e-6,
  mW: 1e-3,
  '%': 1,
};
