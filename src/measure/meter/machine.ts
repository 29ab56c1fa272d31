// Reads the facts of the machine that the trace header carries: processor, memory, its limit, the length of a kernel tick.
import { readFileSync } from 'node:fs';
import type { HeaderRecord } from '../trace/record.ts';
import { memoryLimit } from './memory-limit.ts';

export type Machine = Pick<HeaderRecord, 'cpu' | 'memory_bytes' | 'memory_limit_bytes' | 'clk_tck'>;

const BYTES_PER_KIB = 1_024;
/** USER_HZ on every architecture that Node runs on under Linux (time(7)). */
const USUAL_CLK_TCK = 100;
/** Type of the auxiliary-vector entry that holds it (getauxval(3), elf.h: AT_CLKTCK). */
const AT_CLKTCK = 17n;
const AUX_ENTRY_BYTES = 16;

export function readMachine(sysroot: string): Machine {
  const memoryBytes = memoryOf(readText(`${sysroot}/proc/meminfo`));
  return {
    cpu: cpuOf(readText(`${sysroot}/proc/cpuinfo`)),
    memory_bytes: memoryBytes,
    memory_limit_bytes: memoryLimit(sysroot, memoryBytes),
    clk_tck: clockTick(sysroot),
  };
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Arm kernels name no model and no socket: then model is null, and one socket is the least there can be. */
function cpuOf(cpuinfo: string): HeaderRecord['cpu'] {
  const valuesOf = (key: string) =>
    [...cpuinfo.matchAll(new RegExp(`^${key}\\s*:\\s*(.*)$`, 'gm'))].map((match) => match[1]?.trim() ?? '');
  const threads = valuesOf('processor').length;
  const sockets = new Set(valuesOf('physical id')).size;
  return {
    model: valuesOf('model name')[0] || null,
    threads,
    sockets: threads === 0 ? 0 : Math.max(1, sockets),
  };
}

function memoryOf(meminfo: string): number | null {
  const kib = /^MemTotal:\s+(\d+) kB$/m.exec(meminfo)?.[1];
  return kib === undefined ? null : Number(kib) * BYTES_PER_KIB;
}

function clockTick(sysroot: string): number {
  try {
    const auxv = readFileSync(`${sysroot}/proc/self/auxv`);
    for (let at = 0; at + AUX_ENTRY_BYTES <= auxv.length; at += AUX_ENTRY_BYTES) {
      if (auxv.readBigUInt64LE(at) === AT_CLKTCK)
        return Number(auxv.readBigUInt64LE(at + AUX_ENTRY_BYTES / 2));
    }
  } catch {
    // A captured machine has no auxiliary vector.
  }
  return USUAL_CLK_TCK;
}
