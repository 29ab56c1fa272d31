// One AMD EPYC whose single package counter shows under two names, as mlco2/codecarbon#1274 describes it (137 W for 125 W).
// Memory as amd64_edac lists it: ranks by chip select and channel; here four channels with one module of two ranks each.
import type { FakeMachine } from '../machine-tree.ts';

const WRAP_15_UJ = 65_532_610_987;

export const epycMirroredDies: FakeMachine = {
  model: 'AMD EPYC 7543 32-Core Processor',
  threads: 4,
  memoryKib: 132_000_000,
  ticks: [1_000, 0, 200, 90_000, 10, 0, 5, 0],
  zones: [
    { entry: 'intel-rapl:0', name: 'package-0', energyUj: 31_000_000_000, rangeUj: WRAP_15_UJ },
    // Read a millisecond after the first, at 200 W.
    { entry: 'intel-rapl:1', name: 'package-1', energyUj: 31_000_200_000, rangeUj: WRAP_15_UJ },
  ],
  files: Object.fromEntries(
    [0, 1].flatMap((select) =>
      [0, 1, 2, 3].map((channel) => [
        `sys/devices/system/edac/mc/mc0/rank${select * 4 + channel}/dimm_location`,
        `csrow ${select} channel ${channel} `,
      ]),
    ),
  ),
};
