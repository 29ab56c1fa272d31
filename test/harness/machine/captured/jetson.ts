// Jetson boards: rail monitors on the module, a device tree instead of firmware tables, and no RAPL.
// Rails and their order: Jetson Linux Developer Guide, power monitors; AGX Orin also in Linux tegra234-p3701.dtsi.
import type { FakeMachine } from '../machine-tree.ts';
import { armCpuinfo } from './arm-cpuinfo.ts';

const CORTEX_A78AE = '0xd42';

interface Rail {
  readonly label: string;
  readonly millivolts: number;
  readonly milliamperes: number;
}

export const railMonitor = (
  hwmon: number,
  rails: readonly (Rail | null)[],
): Readonly<Record<string, string>> => {
  const at = `sys/class/hwmon/hwmon${hwmon}`;
  const channels = rails.flatMap((rail, index) =>
    rail === null
      ? []
      : [
          [`${at}/in${index + 1}_label`, rail.label],
          [`${at}/in${index + 1}_input`, String(rail.millivolts)],
          [`${at}/curr${index + 1}_input`, String(rail.milliamperes)],
          // The shunt's own voltage, which is no supply.
          [`${at}/in${index + 4}_input`, '3'],
        ],
  );
  return Object.fromEntries([[`${at}/name`, 'ina3221'], ...channels]);
};

const board = (model: string, rails: Readonly<Record<string, string>>): FakeMachine => ({
  cpuinfo: armCpuinfo(4, CORTEX_A78AE),
  memoryKib: 16_000_000,
  ticks: [1_000, 0, 200, 90_000, 10, 0, 5, 0],
  files: { 'proc/device-tree/model': `${model}\0`, ...rails },
});

export const jetsonOrinNx: FakeMachine = board(
  'NVIDIA Jetson Orin NX Engineering Reference Developer Kit',
  railMonitor(3, [
    { label: 'VDD_IN', millivolts: 5_024, milliamperes: 1_576 },
    { label: 'VDD_CPU_GPU_CV', millivolts: 5_016, milliamperes: 400 },
    { label: 'VDD_SOC', millivolts: 5_016, milliamperes: 440 },
  ]),
);

export const jetsonAgxOrin: FakeMachine = board('NVIDIA Jetson AGX Orin Developer Kit', {
  ...railMonitor(3, [
    { label: 'VDD_GPU_SOC', millivolts: 19_952, milliamperes: 240 },
    { label: 'VDD_CPU_CV', millivolts: 19_960, milliamperes: 48 },
    { label: 'VIN_SYS_5V0', millivolts: 5_032, milliamperes: 888 },
  ]),
  ...railMonitor(4, [null, { label: 'VDDQ_VDD2_1V8AO', millivolts: 5_032, milliamperes: 68 }, null]),
});
