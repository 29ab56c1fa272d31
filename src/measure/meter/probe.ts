// The order in which sources are tried: in each row the first that opens wins, and every refusal is kept.
import type { Absence } from '../trace/domain.ts';
import type { Meter, MeterOptions, OpenMeter } from './meter.ts';
import { openNvidia } from './nvml.ts';
import { openProc } from './proc.ts';
import { openRapl } from './rapl.ts';

/** Sources of one kind of device, best first. */
export type Row = readonly OpenMeter[];

/** Files of the kernel: open in microseconds, so their columns are in the header. */
export const QUICK_ROWS: readonly Row[] = [[openRapl], [openProc]];

/** Drivers that may take seconds to initialise: their columns follow in a `col` record. */
export const SLOW_ROWS: readonly Row[] = [[openNvidia]];

export interface Probed {
  readonly meters: readonly Meter[];
  readonly absences: readonly Absence[];
}

/** `/` as a sysroot means this machine, as `''` does. */
export function openMeters(rows: readonly Row[], given: MeterOptions): Probed {
  const options = { ...given, sysroot: given.sysroot.replace(/\/+$/, '') };
  const meters: Meter[] = [];
  const absences: Absence[] = [];
  for (const row of rows) {
    for (const open of row) {
      const opened = open(options);
      absences.push(...opened.absences);
      if (opened.meter === null) continue;
      meters.push(opened.meter);
      break;
    }
  }
  return { meters, absences };
}
