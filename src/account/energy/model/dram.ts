// Memory without a sensor: a power that does not depend on its use, per module where they are known, else per gigabyte.
// Modules: CodeCarbon's heuristic, 5 W each on x86 and 1.5 W on Arm, less for each of many. Gigabytes: Green Algorithms, 0.3725 W/GB.
import { type Watts, watts } from '../../../units.ts';

/** Published figures run from 0.19 (idle) to 1.10 W/GB (full load). */
export const DRAM_PERCENT = 50;
/** Memory is sold in binary gigabytes. */
const BYTES_PER_GB = 2 ** 30;

const MODULE_W = { x86: 5, arm: 1.5 };
/** Share of the module's power: the first four, up to the eighth, up to the sixteenth, and beyond. */
const TAPER: readonly { readonly modules: number; readonly share: number }[] = [
  { modules: 4, share: 1 },
  { modules: 8, share: 0.9 },
  { modules: 16, share: 0.8 },
  { modules: Number.POSITIVE_INFINITY, share: 0.7 },
];
/** Names of Arm processors as kernels and firmware give them. */
const ARM = /\b(?:arm|neoverse|cortex|graviton\d?|ampere|ampereone|grace|cobalt|axion|jetson|apple)\b/i;

export interface Memory {
  readonly installedBytes: number | null;
  readonly limitBytes: number | null;
  readonly inventoryGb: number | null;
  /** Memory modules of the machine; null where nothing lists them. */
  readonly modules: number | null;
  readonly cpuModel: string | null;
  readonly wattsPerGb: number;
}

/**
 * Power of the memory that the runner may use; its cgroup's limit caps it, so that a shared 1 TB host does not outweigh
 * the GPU. Null where the installed memory is not known.
 */
export function dramWatts(memory: Memory): Watts | null {
  const { installedBytes, limitBytes, modules } = memory;
  const installedGb = installedBytes === null ? memory.inventoryGb : installedBytes / BYTES_PER_GB;
  if (installedGb === null || installedGb <= 0) return null;
  const limitGb = limitBytes === null ? installedGb : limitBytes / BYTES_PER_GB;
  const ours = Math.min(1, limitGb / installedGb);
  const all =
    modules === null || modules === 0
      ? installedGb * memory.wattsPerGb
      : modulesWatts(modules, ARM.test(memory.cpuModel ?? '') ? MODULE_W.arm : MODULE_W.x86);
  return watts(all * ours);
}

function modulesWatts(modules: number, each: number): number {
  let [power, counted] = [0, 0];
  for (const { modules: upTo, share } of TAPER) {
    const more = Math.max(0, Math.min(modules, upTo) - counted);
    power += more * each * share;
    counted += more;
  }
  return power;
}
