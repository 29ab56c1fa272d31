// Reads the facts of the machine that the trace header carries: processor, memory, its limit, the length of a kernel tick.
import type { HeaderRecord } from '../../trace/record.ts';
import { readWhole } from '../file/read-whole.ts';
import { listNames, readAttribute, readNumber } from '../file/sysfs.ts';
import { memoryLimit } from './memory-limit.ts';
import { countMemoryModules } from './memory-modules.ts';
import { processorName } from './processor-name.ts';

export type Machine = Pick<
  HeaderRecord,
  'cpu' | 'memory_bytes' | 'memory_limit_bytes' | 'memory_modules' | 'clk_tck'
>;

const BYTES_PER_KIB = 1_024;
/** USER_HZ on every architecture that Node runs on under Linux (time(7)). */
const USUAL_CLK_TCK = 100;
/** Type of the auxiliary-vector entry that holds it (getauxval(3), elf.h: AT_CLKTCK). */
const AT_CLKTCK = 17n;
const AUX_ENTRY_BYTES = 16;

export function readMachine(sysroot: string): Machine {
  const memoryBytes = memoryOf(readAttribute(`${sysroot}/proc/meminfo`) ?? '');
  return {
    cpu: cpuOf(sysroot, readAttribute(`${sysroot}/proc/cpuinfo`) ?? ''),
    memory_bytes: memoryBytes,
    memory_limit_bytes: memoryLimit(sysroot, memoryBytes),
    memory_modules: countMemoryModules(sysroot),
    clk_tck: clockTick(sysroot),
  };
}

function cpuOf(sysroot: string, cpuinfo: string): HeaderRecord['cpu'] {
  const valuesOf = (key: string) =>
    [...cpuinfo.matchAll(new RegExp(`^${key}\\s*:\\s*(.*)$`, 'gm'))].map((match) => match[1]?.trim() ?? '');
  const threads = valuesOf('processor').length;
  // Arm kernels write no socket into cpuinfo.
  const listed = new Set(valuesOf('physical id')).size || countPackages(sysroot);
  return {
    model: processorName(sysroot, cpuinfo),
    threads,
    // One socket is the least there can be.
    sockets: threads === 0 ? 0 : Math.max(1, listed),
  };
}

/**
 * Sockets by the topology of every processor. Boards that a device tree describes number their clusters there, and have one
 * socket; under ACPI the tree is an empty one, without a model.
 */
function countPackages(sysroot: string): number {
  if (readAttribute(`${sysroot}/proc/device-tree/model`) !== null) return 1;
  const cpus = `${sysroot}/sys/devices/system/cpu`;
  const ids = listNames(cpus)
    .filter((name) => /^cpu\d+$/.test(name))
    .flatMap((name) => readNumber(`${cpus}/${name}/topology/physical_package_id`) ?? []);
  return new Set(ids).size;
}

function memoryOf(meminfo: string): number | null {
  const kib = /^MemTotal:\s+(\d+) kB$/m.exec(meminfo)?.[1];
  return kib === undefined ? null : Number(kib) * BYTES_PER_KIB;
}

function clockTick(sysroot: string): number {
  try {
    const auxv = readWhole(`${sysroot}/proc/self/auxv`);
    for (let at = 0; at + AUX_ENTRY_BYTES <= auxv.length; at += AUX_ENTRY_BYTES) {
      if (auxv.readBigUInt64LE(at) === AT_CLKTCK)
        return Number(auxv.readBigUInt64LE(at + AUX_ENTRY_BYTES / 2));
    }
  } catch {
    // A captured machine has no auxiliary vector.
  }
  return USUAL_CLK_TCK;
}
