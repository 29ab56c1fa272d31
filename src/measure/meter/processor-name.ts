// Names the processor: as the kernel does on x86, and on Arm, where it gives numbers, by maker, core and the machine's firmware.
// Linux arch/arm64/include/asm/cputype.h (implementer and part numbers); SMCCC SoC ids as in drivers/firmware/smccc/soc_id.c.
import { readAttribute } from './sysfs.ts';

/** Core designs of Arm's own servers, implementer 0x41. */
const ARM = '0x41';
const CORES: Readonly<Record<string, string>> = {
  '0xd0c': 'Neoverse-N1',
  '0xd40': 'Neoverse-V1',
  '0xd49': 'Neoverse-N2',
  '0xd4f': 'Neoverse-V2',
};
/** Amazon's processors by their core; each generation has one. */
const GRAVITON: Readonly<Record<string, string>> = {
  '0xd0c': 'AWS Graviton2',
  '0xd40': 'AWS Graviton3',
  '0xd4f': 'AWS Graviton4',
};
/** JEDEC bank and number of NVIDIA, whose one chip with Neoverse-V2 is Grace (NVIDIA/DCGM DcgmSystemMonitor.cpp). */
const NVIDIA_SOC = 'jep106:036b';
const GRACE_CORE = '0xd4f';

/** Null where nothing names it. */
export function processorName(sysroot: string, cpuinfo: string): string | null {
  const model = valueOf(cpuinfo, 'model name');
  if (model !== null) return model;
  const board = boardOf(sysroot);
  if (board?.startsWith('NVIDIA Jetson') === true) return board;
  return armName(sysroot, cpuinfo) ?? board;
}

const valueOf = (cpuinfo: string, key: string): string | null =>
  new RegExp(`^${key}\\s*:\\s*(.*)$`, 'm').exec(cpuinfo)?.[1]?.trim() || null;

/** Machines that boot with a device tree name their board there, with a closing NUL. */
const boardOf = (sysroot: string): string | null =>
  readAttribute(`${sysroot}/proc/device-tree/model`)?.replaceAll('\0', '').trim() || null;

function armName(sysroot: string, cpuinfo: string): string | null {
  const part = valueOf(cpuinfo, 'CPU part');
  if (part === null || valueOf(cpuinfo, 'CPU implementer') !== ARM) return null;
  const vendor = readAttribute(`${sysroot}/sys/class/dmi/id/sys_vendor`);
  if (vendor === 'Amazon EC2' && GRAVITON[part] !== undefined) return GRAVITON[part];
  const soc = readAttribute(`${sysroot}/sys/devices/soc0/soc_id`);
  const isNvidia = vendor === 'NVIDIA' || soc?.startsWith(NVIDIA_SOC) === true;
  if (part === GRACE_CORE && isNvidia) return 'NVIDIA Grace';
  return CORES[part] === undefined ? null : `Arm ${CORES[part]}`;
}
