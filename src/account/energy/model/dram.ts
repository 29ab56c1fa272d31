// Memory without a sensor: a constant power per installed gigabyte, in use or not (Green Algorithms, 0.3725 W/GB).
import { type Watts, watts } from '../../../units.ts';

/** Published figures run from 0.19 (idle) to 1.10 W/GB (full load). */
export const DRAM_PERCENT = 50;
/** Memory is sold in binary gigabytes. */
const BYTES_PER_GB = 2 ** 30;

/**
 * Power of the memory that the runner may use; its cgroup's limit caps it, so that a shared 1 TB host does not outweigh
 * the GPU. Null where the installed memory is not known.
 */
export function dramWatts(memory: {
  readonly installedBytes: number | null;
  readonly limitBytes: number | null;
  readonly inventoryGb: number | null;
  readonly wattsPerGb: number;
}): Watts | null {
  const installedGb =
    memory.installedBytes === null ? memory.inventoryGb : memory.installedBytes / BYTES_PER_GB;
  if (installedGb === null) return null;
  const limitGb = memory.limitBytes === null ? installedGb : memory.limitBytes / BYTES_PER_GB;
  return watts(Math.min(installedGb, limitGb) * memory.wattsPerGb);
}
