// The facts of the machine in the header, and CPU time from /proc/stat.
import { afterEach, describe, expect, it } from 'vitest';
import { readMachine } from '../../../../src/measure/meter/machine/machine.ts';
import { openProc } from '../../../../src/measure/meter/proc.ts';
import { armCpuinfo } from '../../../harness/machine/captured/arm-cpuinfo.ts';
import { epycMirroredDies } from '../../../harness/machine/captured/epyc-mirrored-dies.ts';
import { graceHopper } from '../../../harness/machine/captured/grace-hopper.ts';
import { intelTwoSockets } from '../../../harness/machine/captured/intel-two-sockets.ts';
import { jetsonAgxOrin } from '../../../harness/machine/captured/jetson.ts';
import { gravitonMachine } from '../../../harness/machine/captured/without-sensors.ts';
import { type FakeMachine, type MachineTree, machineTree } from '../../../harness/machine/machine-tree.ts';

let tree: MachineTree | null = null;
afterEach(() => tree?.remove());
const plant = (machine: FakeMachine) => {
  tree = machineTree(machine);
  return tree;
};

const MIB = 1_048_576;
const clusters = Object.fromEntries(
  [0, 1].map((cpu) => [`sys/devices/system/cpu/cpu${cpu}/topology/physical_package_id`, String(cpu)]),
);

describe('the machine', () => {
  it.each<[string, FakeMachine, object]>([
    [
      'two sockets',
      { sockets: 2, threads: 4, memoryKib: 1024 },
      {
        cpu: { model: 'AMD EPYC 9354 32-Core Processor', threads: 4, sockets: 2 },
        memory_bytes: MIB,
        clk_tck: 100,
      },
    ],
    [
      'an Arm kernel that names no model',
      { model: null, threads: 3 },
      { cpu: { model: null, threads: 3, sockets: 1 } },
    ],
    [
      'the tightest limit of cgroup v2 on the way up',
      {
        memoryKib: 4096,
        files: {
          'proc/self/cgroup': '0::/runner.slice/job',
          'sys/fs/cgroup/runner.slice/job/memory.max': 'max',
          'sys/fs/cgroup/runner.slice/memory.max': `${2 * MIB}`,
        },
      },
      { memory_bytes: 4 * MIB, memory_limit_bytes: 2 * MIB },
    ],
    [
      'cgroup v1 and its number for no limit',
      {
        files: {
          'proc/self/cgroup': '4:memory:/job\n1:cpu:/',
          'sys/fs/cgroup/memory/job/memory.limit_in_bytes': '9223372036854771712',
        },
      },
      { memory_limit_bytes: null },
    ],
    [
      'a cgroup outside our namespace',
      { files: { 'proc/self/cgroup': '0::/../..', 'sys/fs/cgroup/memory.max': `${MIB}` } },
      { memory_limit_bytes: MIB },
    ],
    ['no cgroup at all', {}, { memory_limit_bytes: null, memory_modules: null }],
    ['modules by name', intelTwoSockets, { cpu: { sockets: 2 }, memory_modules: 16 }],
    ['two ranks a module, by chip select and channel', epycMirroredDies, { memory_modules: 4 }],
    [
      'ranks that do not say where they are',
      {
        files: {
          'sys/devices/system/edac/mc/mc0/rank0/size': '1',
          'sys/devices/system/edac/mc/mc0/rank1/size': '1',
        },
      },
      { memory_modules: 2 },
    ],
    ['a Grace', graceHopper, { cpu: { model: 'NVIDIA Grace', threads: 4, sockets: 1 } }],
    [
      'a Grace whose firmware names its maker and no more',
      { cpuinfo: armCpuinfo(1, '0xd4f'), files: { 'sys/class/dmi/id/sys_vendor': 'NVIDIA' } },
      { cpu: { model: 'NVIDIA Grace' } },
    ],
    [
      'two Arm sockets by topology',
      {
        cpuinfo: armCpuinfo(2, '0xd0c'),
        files: {
          'proc/device-tree/chosen/bootargs': 'quiet',
          'sys/devices/soc0/soc_id': 'jep106:0a16:0001',
          'sys/devices/system/cpu/cpu0/topology/physical_package_id': '36',
          'sys/devices/system/cpu/cpu1/topology/physical_package_id': '3180',
        },
      },
      { cpu: { model: 'Ampere Altra', threads: 2, sockets: 2 } },
    ],
    [
      'a Jetson, whose topology numbers its clusters',
      { ...jetsonAgxOrin, files: { ...jetsonAgxOrin.files, ...clusters } },
      { cpu: { model: 'NVIDIA Jetson AGX Orin Developer Kit', threads: 4, sockets: 1 } },
    ],
    ['a Graviton', gravitonMachine, { cpu: { model: 'AWS Graviton3', threads: 1, sockets: 1 } }],
    [
      'another board with a device tree',
      {
        cpuinfo: armCpuinfo(1, '0xd08'),
        files: { 'proc/device-tree/model': 'Raspberry Pi 4 Model B Rev 1.1\0' },
      },
      { cpu: { model: 'Raspberry Pi 4 Model B Rev 1.1' } },
    ],
    [
      'Neoverse V2 of somebody else',
      { cpuinfo: armCpuinfo(1, '0xd4f'), files: { 'sys/class/dmi/id/sys_vendor': 'Google' } },
      { cpu: { model: 'Arm Neoverse-V2' } },
    ],
  ])('%s', (_, machine, expected) => {
    expect(readMachine(plant(machine).sysroot)).toMatchObject(expected);
  });

  it('an empty tree gives nulls, not numbers', () => {
    expect(readMachine('/nowhere')).toEqual({
      cpu: { model: null, threads: 0, sockets: 0 },
      memory_bytes: null,
      memory_limit_bytes: null,
      memory_modules: null,
      clk_tck: 100,
    });
  });

  it('this machine has threads, memory and a tick', () => {
    const { cpu, memory_bytes, clk_tck } = readMachine('');
    expect(cpu.threads).toBeGreaterThan(0);
    expect(memory_bytes).toBeGreaterThan(0);
    expect(clk_tck).toBeGreaterThanOrEqual(100);
  });
});

describe('/proc/stat', () => {
  // user nice system idle iowait irq softirq steal guest guest_nice
  it.each<[string, number[], (number | null)[]]>([
    [
      'busy leaves out idle and iowait; guest is inside user, steal is told apart',
      [100, 1, 20, 5000, 300, 2, 3, 4, 50, 1],
      [130, 5430, 4],
    ],
    ['an old kernel with four fields', [100, 1, 20, 5000], [121, 5121, 0]],
  ])('%s', (_, ticks, expected) => {
    const { sysroot } = plant({ ticks });
    const { meter } = openProc({ sysroot, nvmlPath: null, exporterUrl: null, visible: {} });
    expect(meter?.read()).toEqual(expected);
    meter?.close();
  });

  it.each<[string, FakeMachine, string]>([
    ['no file', {}, 'absent'],
    ['another format', { files: { 'proc/stat': 'intr 1 2 3' } }, 'not-supported'],
  ])('%s is an absence', (_, machine, code) => {
    const { sysroot } = plant(machine);
    const opened = openProc({ sysroot, nvmlPath: null, exporterUrl: null, visible: {} });
    expect(opened).toMatchObject({ meter: null, absences: [{ source: 'proc', code }] });
  });
});
