// The facts of the machine in the header, and CPU time from /proc/stat.
import { afterEach, describe, expect, it } from 'vitest';
import { readMachine } from '../../../src/measure/meter/machine.ts';
import { openProc } from '../../../src/measure/meter/proc.ts';
import { type FakeMachine, type MachineTree, machineTree } from '../../harness/machine/machine-tree.ts';

let tree: MachineTree | null = null;
afterEach(() => tree?.remove());
const plant = (machine: FakeMachine) => {
  tree = machineTree(machine);
  return tree;
};

const MIB = 1_048_576;

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
    ['no cgroup at all', {}, { memory_limit_bytes: null }],
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
      'busy leaves out idle and iowait; guest is inside user',
      [100, 1, 20, 5000, 300, 2, 3, 4, 50, 1],
      [130, 5430],
    ],
    ['an old kernel with four fields', [100, 1, 20, 5000], [121, 5121]],
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
