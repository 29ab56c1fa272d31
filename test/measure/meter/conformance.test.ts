// The meters of this machine keep to what every meter must, on each captured machine that has them. NVIDIA has a file of its own.
import { openAmdgpu } from '../../../src/measure/meter/amd/amdgpu.ts';
import { openGrace } from '../../../src/measure/meter/hwmon/hwmon-grace.ts';
import { openJetson } from '../../../src/measure/meter/hwmon/hwmon-ina3221.ts';
import { openNode } from '../../../src/measure/meter/hwmon/hwmon-node.ts';
import { openIntelGpu } from '../../../src/measure/meter/hwmon/intel-gpu.ts';
import type { OpenMeter } from '../../../src/measure/meter/meter.ts';
import { openProc } from '../../../src/measure/meter/proc.ts';
import { openRapl } from '../../../src/measure/meter/rapl/rapl.ts';
import { mi250x, mi300a, mi300x, radeon, ryzenApu } from '../../harness/machine/captured/amd-accelerators.ts';
import { graceHopper } from '../../harness/machine/captured/grace-hopper.ts';
import { intelArcI915, intelArcXe } from '../../harness/machine/captured/intel-arc.ts';
import { intelTwoSockets } from '../../harness/machine/captured/intel-two-sockets.ts';
import { jetsonAgxOrin, jetsonOrinNx } from '../../harness/machine/captured/jetson.ts';
import { meteredNode } from '../../harness/machine/captured/metered-node.ts';
import { type FakeMachine, machineTree } from '../../harness/machine/machine-tree.ts';
import { type Bench, conforms } from './conforms.ts';

const onTree = (machine: FakeMachine) => (): Bench => {
  const tree = machineTree(machine);
  return {
    options: { sysroot: tree.sysroot, nvmlPath: null, exporterUrl: null, visible: {} },
    breakDown: tree.empty,
    remove: tree.remove,
  };
};

const METERS: readonly (readonly [string, string, OpenMeter, FakeMachine])[] = [
  ['proc', 'proc', openProc, intelTwoSockets],
  ['powercap', 'powercap', openRapl, intelTwoSockets],
  ['MI300X', 'amdgpu', openAmdgpu, mi300x],
  ['MI250X', 'amdgpu', openAmdgpu, mi250x],
  ['MI300A', 'amdgpu', openAmdgpu, mi300a],
  ['Radeon', 'amdgpu', openAmdgpu, radeon],
  ['APU', 'amdgpu', openAmdgpu, ryzenApu],
  ['i915', 'intel-gpu', openIntelGpu, intelArcI915],
  ['xe', 'intel-gpu', openIntelGpu, intelArcXe],
  ['Grace', 'hwmon', openGrace, graceHopper],
  ['Orin NX', 'hwmon', openJetson, jetsonOrinNx],
  ['AGX Orin', 'hwmon', openJetson, jetsonAgxOrin],
  ['node', 'hwmon', openNode, meteredNode],
];

for (const [title, name, open, machine] of METERS)
  conforms({ title, name, open, bench: onTree(machine), breaks: true });
