// Names the processor: as the kernel does on x86, and on Arm, where it gives numbers, by maker, core and the machine's firmware.
// Linux arch/arm64/include/asm/cputype.h (implementer and part numbers); SMCCC SoC ids as in drivers/firmware/smccc/soc_id.c.
import { readAttribute } from '../file/sysfs.ts';

/** Core designs of Arm's own servers, implementer 0x41. */
const ARM = '0x41';
const CORES: ReadonlyMap<string, string> = new Map([
  ['0xd0c', 'Neoverse-N1'],
  ['0xd40', 'Neoverse-V1'],
  ['0xd49', 'Neoverse-N2'],
  ['0xd4f', 'Neoverse-V2'],
]);
/** Amazon's processors by their core; each generation has one. */
const GRAVITON: ReadonlyMap<string, string> = new Map([
  ['0xd08', 'AWS Graviton'],
  ['0xd0c', 'AWS Graviton2'],
  ['0xd40', 'AWS Graviton3'],
  ['0xd4f', 'AWS Graviton4'],
]);
const GRACE_CORE = '0xd4f';
/** JEDEC bank and number of the chip's maker, and the core of the one server chip it has with that core (arm_cspmu.h). */
const CHIPS: readonly { readonly soc: string; readonly core: string; readonly name: string }[] = [
  { soc: 'jep106:036b', core: GRACE_CORE, name: 'NVIDIA Grace' },
  { soc: 'jep106:0a16', core: '0xd0c', name: 'Ampere Altra' },
];

/** Null where nothing names it. */
export function processorName(sysroot: string, cpuinfo: string): string | null {
  const model = fieldOf(cpuinfo, 'model name');
  if (model !== null) return model;
  const board = boardOf(sysroot);
  if (board?.startsWith('NVIDIA Jetson') === true) return board;
  return armName(sysroot, cpuinfo) ?? board;
}

const fieldOf = (cpuinfo: string, key: string): string | null =>
  new RegExp(`^${key}\\s*:\\s*(.*)$`, 'm').exec(cpuinfo)?.[1]?.trim() || null;

/** Machines that boot with a device tree name their board there, with a closing NUL. */
const boardOf = (sysroot: string): string | null =>
  readAttribute(`${sysroot}/proc/device-tree/model`)?.replaceAll('\0', '').trim() || null;

function armName(sysroot: string, cpuinfo: string): string | null {
  const part = fieldOf(cpuinfo, 'CPU part');
  if (part === null || fieldOf(cpuinfo, 'CPU implementer') !== ARM) return null;
  const vendor = readAttribute(`${sysroot}/sys/class/dmi/id/sys_vendor`);
  const graviton = GRAVITON.get(part);
  if (vendor === 'Amazon EC2' && graviton !== undefined) return graviton;
  const soc = readAttribute(`${sysroot}/sys/devices/soc0/soc_id`) ?? '';
  const chip = CHIPS.find(({ soc: maker, core }) => soc.startsWith(maker) && core === part);
  if (chip !== undefined) return chip.name;
  if (vendor === 'NVIDIA' && part === GRACE_CORE) return 'NVIDIA Grace';
  const core = CORES.get(part);
  return core === undefined ? null : `Arm ${core}`;
}
