// Each captured machine: which meters open, what they say they measure, and what is refused with which reason.
import { afterEach, describe, expect, it } from 'vitest';
import { probeQuickly, ROWS } from '../../../src/measure/meter/probe.ts';
import { asNobody } from '../../harness/machine/as-nobody.ts';
import { mi250x, mi300a, mi300x, radeon, ryzenApu } from '../../harness/machine/captured/amd-accelerators.ts';
import { epycMirroredDies } from '../../harness/machine/captured/epyc-mirrored-dies.ts';
import { graceHopper } from '../../harness/machine/captured/grace-hopper.ts';
import { intelArcI915, intelArcXe } from '../../harness/machine/captured/intel-arc.ts';
import { intelOneSocket } from '../../harness/machine/captured/intel-one-socket.ts';
import { intelTwoSockets } from '../../harness/machine/captured/intel-two-sockets.ts';
import { jetsonAgxOrin, jetsonOrinNx } from '../../harness/machine/captured/jetson.ts';
import { meteredNode } from '../../harness/machine/captured/metered-node.ts';
import {
  gravitonMachine,
  maskedContainer,
  rootOnlyRapl,
  virtualMachine,
} from '../../harness/machine/captured/without-sensors.ts';
import { type FakeMachine, type MachineTree, machineTree } from '../../harness/machine/machine-tree.ts';

let tree: MachineTree | null = null;
afterEach(() => tree?.remove());

/** What does not depend on the machine under test: job time of our own processes, the NVIDIA library. */
const OTHER = /^(?:nvml|nvidia-smi|exporter|job)\b/;

function probe(machine: FakeMachine) {
  tree = machineTree(machine);
  const options = { sysroot: tree.sysroot, nvmlPath: null, exporterUrl: null, visible: {} };
  const probed = asNobody(() => probeQuickly(ROWS, options));
  const meters = probed.meters.filter(({ name }) => !OTHER.test(name) && name !== 'proc');
  const read = meters.flatMap((meter) => {
    const values = meter.read();
    return meter.columns.map(
      (column, at) => [`${column.domain} ${column.source}`, values[at] ?? null] as const,
    );
  });
  for (const meter of probed.meters) meter.close();
  return {
    read: Object.fromEntries(read),
    parts: meters.flatMap(({ domains }) =>
      domains.map((one) => `${one.id}: ${one.component} in ${one.parent}`),
    ),
    absences: probed.absences
      .filter(({ source }) => !OTHER.test(source))
      .map(({ source, code }) => `${source}: ${code}`),
  };
}

describe('a captured machine', () => {
  it.each<[string, FakeMachine, ReturnType<typeof probe>]>([
    [
      'one Intel socket: the package, and nothing that is inside it or around it',
      intelOneSocket,
      {
        read: { 'package-0 powercap': 41_000_000_000 },
        parts: ['package-0: cpu in null'],
        absences: ['powercap:psys: duplicate', 'powercap:mmio:package-0: duplicate'],
      },
    ],
    [
      'two Intel sockets with their memory',
      intelTwoSockets,
      {
        read: {
          'package-0 powercap': 90_000_000_000,
          'package-0/dram powercap': 9_000_000_000,
          'package-1 powercap': 91_000_000_000,
          'package-1/dram powercap': 10_000_000_000,
        },
        parts: [
          'package-0: cpu in null',
          'package-0/dram: dram in null',
          'package-1: cpu in null',
          'package-1/dram: dram in null',
        ],
        absences: [],
      },
    ],
    [
      'an EPYC that mirrors its package: once',
      epycMirroredDies,
      {
        read: { 'package-0 powercap': 31_000_000_000 },
        parts: ['package-0: cpu in null'],
        absences: ['powercap:package-1: duplicate'],
      },
    ],
    [
      'Grace Hopper: module and socket, not the rails inside',
      graceHopper,
      {
        read: { 'module-0 hwmon:module': 620_000_000, 'grace-0 hwmon:grace': 98_000_000 },
        parts: ['module-0: module in null', 'grace-0: cpu in module-0'],
        absences: ['powercap: absent'],
      },
    ],
    [
      'Jetson Orin NX: one input rail, 5,024 mV × 1,576 mA',
      jetsonOrinNx,
      {
        read: { 'module hwmon:ina3221': 7_917_824 },
        parts: ['module: module in null'],
        absences: ['powercap: absent'],
      },
    ],
    [
      // 19,952 × 240 + 19,960 × 48 + 5,032 × 888
      'Jetson AGX Orin: three input rails together, without the one inside',
      jetsonAgxOrin,
      {
        read: { 'module hwmon:ina3221': 4_788_480 + 958_080 + 4_468_416 },
        parts: ['module: module in null'],
        absences: ['powercap: absent'],
      },
    ],
    [
      'Intel Arc under i915: the card, not its tile',
      intelArcI915,
      {
        read: { '0000:03:00.0 intel-gpu:hwmon': 812_000_000, 'package-0 powercap': 41_000_000_000 },
        parts: ['0000:03:00.0: gpu in null', 'package-0: cpu in null'],
        absences: ['powercap:psys: duplicate', 'powercap:mmio:package-0: duplicate'],
      },
    ],
    [
      'Intel Arc under xe: the card, not its package',
      intelArcXe,
      {
        read: { '0000:03:00.0 intel-gpu:hwmon': 912_000_000, 'package-0 powercap': 41_000_000_000 },
        parts: ['0000:03:00.0: gpu in null', 'package-0: cpu in null'],
        absences: ['powercap:psys: duplicate', 'powercap:mmio:package-0: duplicate'],
      },
    ],
    [
      'MI300X: accumulator, power and load of each',
      mi300x,
      {
        read: {
          'GPU-2000000000000a00 amdgpu:gpu-metrics': 131_072_000,
          'GPU-2000000000000a00 amdgpu:hwmon-input': 137_000_000,
          'GPU-2000000000000a00 amdgpu:busy': 0,
          'GPU-2000000000000a01 amdgpu:gpu-metrics': 131_072_001,
          'GPU-2000000000000a01 amdgpu:hwmon-input': 137_000_000,
          'GPU-2000000000000a01 amdgpu:busy': 0,
        },
        parts: ['GPU-2000000000000a00: gpu in null', 'GPU-2000000000000a01: gpu in null'],
        absences: ['powercap: absent'],
      },
    ],
    [
      'MI250X: each package once, its second die never as a GPU of 0 J',
      mi250x,
      {
        read: {
          'GPU-1000000000000b00 amdgpu:gpu-metrics': 5_000_000_000,
          'GPU-1000000000000b00 amdgpu:hwmon-average': 96_000_000,
          'GPU-1000000000000b00 amdgpu:busy': 3,
          'GPU-1000000000000b02 amdgpu:gpu-metrics': 5_000_000_002,
          'GPU-1000000000000b02 amdgpu:hwmon-average': 96_000_000,
          'GPU-1000000000000b02 amdgpu:busy': 3,
        },
        parts: ['GPU-1000000000000b00: gpu in null', 'GPU-1000000000000b02: gpu in null'],
        absences: ['amdgpu: duplicate', 'amdgpu: duplicate', 'powercap: absent'],
      },
    ],
    [
      'MI300A: cores and memory are in its package',
      mi300a,
      {
        read: {
          '0000:01:00.0 amdgpu:gpu-metrics': 131_072_000,
          '0000:01:00.0 amdgpu:hwmon-input': 180_000_000,
          '0000:01:00.0 amdgpu:busy': 1,
        },
        parts: ['0000:01:00.0: module in null'],
        absences: ['powercap: absent'],
      },
    ],
    [
      'a Radeon',
      radeon,
      {
        read: {
          'GPU-3000000000000c01 amdgpu:gpu-metrics': 131_072_000,
          'GPU-3000000000000c01 amdgpu:hwmon-average': 21_000_000,
          'GPU-3000000000000c01 amdgpu:busy': 7,
        },
        parts: ['GPU-3000000000000c01: gpu in null'],
        absences: ['powercap: absent'],
      },
    ],
    [
      'an APU stands in for the package that root alone may read',
      ryzenApu,
      {
        read: { '0000:0b:00.0 amdgpu:hwmon-average': 11_000_000 },
        parts: ['0000:0b:00.0: cpu in package-0'],
        absences: ['powercap:package-0: no-permission'],
      },
    ],
    [
      'a whole node beside RAPL',
      meteredNode,
      {
        read: { 'package-0 powercap': 41_000_000_000, 'node hwmon:acpi': 214_000_000 },
        parts: ['package-0: cpu in null', 'node: host in null'],
        absences: ['powercap:psys: duplicate', 'powercap:mmio:package-0: duplicate'],
      },
    ],
    ['a virtual machine', virtualMachine, { read: {}, parts: [], absences: ['powercap: absent'] }],
    ['an Arm machine in a cloud', gravitonMachine, { read: {}, parts: [], absences: ['powercap: absent'] }],
    [
      'a container that hides RAPL',
      maskedContainer,
      { read: {}, parts: [], absences: ['powercap:intel-rapl: masked'] },
    ],
    [
      'RAPL for root alone',
      rootOnlyRapl,
      {
        read: {},
        parts: [],
        absences: ['powercap:package-0: no-permission', 'powercap:package-0/dram: no-permission'],
      },
    ],
  ])('%s', (_, machine, expected) => {
    expect(probe(machine)).toEqual(expected);
  });
});
