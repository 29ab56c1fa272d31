// A server whose firmware meters the whole machine, beside RAPL of its processor.
// The firmware lists \_SB, the root of all devices, as what it measures (ACPI 6.0, 10.4.8), and states 99.05 %.
import { acpiMeter } from '../acpi-meter.ts';
import type { FakeMachine } from '../machine-tree.ts';
import { intelOneSocket } from './intel-one-socket.ts';

export const meteredNode: FakeMachine = {
  ...intelOneSocket,
  files: acpiMeter({
    hwmon: 0,
    microwatts: 214_000_000,
    accuracy: '99.50%',
    intervalMs: 1_000,
    measures: ['LNXSYBUS:00'],
    underDevice: false,
  }),
};
