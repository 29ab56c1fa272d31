// The meters of this machine keep to what every meter must. The NVIDIA cards have a file of their own.
import type { OpenMeter } from '../../../src/measure/meter/meter.ts';
import { openProc } from '../../../src/measure/meter/proc.ts';
import { openRapl } from '../../../src/measure/meter/rapl.ts';
import { machineTree } from '../../harness/machine/machine-tree.ts';
import { type Bench, conforms } from './conforms.ts';

const onTree = (): Bench => {
  const tree = machineTree({
    ticks: [100, 0, 20, 5000, 0, 0, 0, 0],
    zones: [
      { entry: 'intel-rapl:0', name: 'package-0', energyUj: 5 },
      { entry: 'intel-rapl:0:0', name: 'dram', energyUj: 3 },
    ],
  });
  return {
    options: { sysroot: tree.sysroot, nvmlPath: null, exporterUrl: null, visible: {} },
    remove: tree.remove,
  };
};

const METERS: readonly (readonly [string, OpenMeter, () => Bench])[] = [
  ['proc', openProc, onTree],
  ['powercap', openRapl, onTree],
];

for (const [name, open, bench] of METERS) conforms({ title: name, name, open, bench });
