// A server with two Intel Xeon processors, each with a counter of its memory, and eight memory modules a socket.
// Names as on Ice Lake servers; the memory's counter in units of 15.3 µJ wraps at 65.7 kJ (Linux intel_rapl_common.c).
import type { FakeMachine } from '../machine-tree.ts';

const WRAP_15_UJ = 65_712_999_613;
const MODULES_A_CONTROLLER = 4;
const KJ = 1_000_000_000;

export const intelTwoSockets: FakeMachine = {
  model: 'Intel(R) Xeon(R) Platinum 8380 CPU @ 2.30GHz',
  sockets: 2,
  threads: 4,
  memoryKib: 528_000_000,
  ticks: [1_000, 0, 200, 90_000, 10, 0, 5, 0],
  zones: [0, 1].flatMap((socket) => [
    { entry: `intel-rapl:${socket}`, name: `package-${socket}`, energyUj: 90_000_000_000 + socket * KJ },
    {
      entry: `intel-rapl:${socket}:0`,
      name: 'dram',
      energyUj: 9_000_000_000 + socket * KJ,
      rangeUj: WRAP_15_UJ,
    },
  ]),
  files: Object.fromEntries(
    [0, 1, 2, 3].flatMap((controller) =>
      Array.from({ length: MODULES_A_CONTROLLER }, (_, at) => [
        `sys/devices/system/edac/mc/mc${controller}/dimm${at * 2}/size`,
        '32768',
      ]),
    ),
  ),
};
