// A desktop or small server with one Intel processor: package with cores, graphics and platform beside it, and no counter of the memory.
// Zones as Linux Documentation/power/powercap/powercap.rst shows them for a client part; the mapped door as on laptops.
import type { FakeMachine } from '../machine-tree.ts';

export const intelOneSocket: FakeMachine = {
  model: '12th Gen Intel(R) Core(TM) i7-12700',
  threads: 20,
  memoryKib: 32_000_000,
  ticks: [1_000, 0, 200, 90_000, 10, 0, 5, 0],
  zones: [
    { entry: 'intel-rapl:0', name: 'package-0', energyUj: 41_000_000_000 },
    { entry: 'intel-rapl:0:0', name: 'core', energyUj: 20_000_000_000 },
    { entry: 'intel-rapl:0:1', name: 'uncore', energyUj: 1_000_000_000 },
    { entry: 'intel-rapl:1', name: 'psys', energyUj: 70_000_000_000 },
    { entry: 'intel-rapl-mmio:0', name: 'package-0', energyUj: 41_000_000_000 },
  ],
};
