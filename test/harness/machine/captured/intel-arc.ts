// A desktop with one Intel Arc card, under each of its two drivers.
// Attributes: Linux Documentation/ABI/testing/sysfs-driver-intel-i915-hwmon, sysfs-driver-intel-xe-hwmon.
import type { FakeMachine } from '../machine-tree.ts';
import { intelOneSocket } from './intel-one-socket.ts';

const card = (hwmon: number, driver: string, pciId: string): Readonly<Record<string, string>> => ({
  [`sys/class/hwmon/hwmon${hwmon}/name`]: driver,
  [`sys/class/hwmon/hwmon${hwmon}/device/uevent`]: `DRIVER=${driver}\nPCI_CLASS=30000\nPCI_ID=${pciId}\nPCI_SLOT_NAME=0000:03:00.0`,
});

/** The card's own counter, and one of its tile, which is inside. */
export const intelArcI915: FakeMachine = {
  ...intelOneSocket,
  files: {
    ...card(5, 'i915', '8086:56A0'),
    'sys/class/hwmon/hwmon5/energy1_input': '812000000',
    'sys/class/hwmon/hwmon5/power1_max': '190000000',
    'sys/class/hwmon/hwmon5/power1_rated_max': '190000000',
    ...card(6, 'i915_gt0', '8086:56A0'),
    'sys/class/hwmon/hwmon6/energy1_input': '400000000',
  },
};

/** The card's counter, and the package's, which is inside; its limit is switched off. */
export const intelArcXe: FakeMachine = {
  ...intelOneSocket,
  files: {
    ...card(5, 'xe', '8086:E20B'),
    'sys/class/hwmon/hwmon5/energy1_input': '912000000',
    'sys/class/hwmon/hwmon5/energy2_input': '700000000',
    'sys/class/hwmon/hwmon5/power1_max': '0',
    'sys/class/hwmon/hwmon5/power1_rated_max': '190000000',
  },
};
