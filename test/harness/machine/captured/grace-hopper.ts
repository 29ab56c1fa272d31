// A server with one Grace Hopper module: its firmware's four power meters, and no RAPL.
// Labels: NVIDIA/DCGM DcgmSystemMonitor.cpp. Grace's meters average over 50 ms or 1 s and claim to be exact (its ACPI tables).
import { acpiMeter } from '../acpi-meter.ts';
import type { FakeMachine } from '../machine-tree.ts';
import { armCpuinfo } from './arm-cpuinfo.ts';

const NEOVERSE_V2 = '0xd4f';

export const graceHopper: FakeMachine = {
  cpuinfo: armCpuinfo(4, NEOVERSE_V2),
  memoryKib: 501_000_000,
  ticks: [1_000, 0, 200, 90_000, 10, 0, 5, 0],
  files: {
    'sys/class/dmi/id/sys_vendor': 'Supermicro',
    'sys/devices/soc0/soc_id': 'jep106:036b:0241',
    ...Object.fromEntries(
      [0, 1, 2, 3].map((cpu) => [`sys/devices/system/cpu/cpu${cpu}/topology/physical_package_id`, '0']),
    ),
    ...acpiMeter({ hwmon: 1, label: 'Module Power Socket 0', microwatts: 620_000_000, intervalMs: 50 }),
    ...acpiMeter({ hwmon: 2, label: 'Grace Power Socket 0', microwatts: 98_000_000, intervalMs: 50 }),
    ...acpiMeter({ hwmon: 3, label: 'CPU Power Socket 0', microwatts: 41_000_000, intervalMs: 50 }),
    ...acpiMeter({ hwmon: 4, label: 'SysIO Power Socket 0', microwatts: 15_000_000, intervalMs: 50 }),
  },
};
