// The command line over captured machines whose sensors are not a processor's: accelerators, and a board behind one input rail.
import { afterEach, describe, expect, it } from 'vitest';
import { amdCardPath } from '../harness/machine/amd-card.ts';
import { mi300x } from '../harness/machine/captured/amd-accelerators.ts';
import { jetsonOrinNx } from '../harness/machine/captured/jetson.ts';
import { gpuMetricsTable } from '../harness/machine/gpu-metrics-table.ts';
import { type MachineTree, machineTree } from '../harness/machine/machine-tree.ts';
import { runMeasured } from './command-line.ts';

let tree: MachineTree | null = null;
afterEach(() => tree?.remove());

const CARDS = [1, 2];
const UNITS_A_JOULE = 65_536n;
const START = 131_072_000n;

/** Says 0 to 10, one number every 100 ms. */
const COUNTING = ['sh', '-c', 'for i in 0 1 2 3 4 5 6 7 8 9 10; do echo $i; sleep 0.1; done; sleep 0.3'];

describe('a captured accelerator', () => {
  it('two MI300X are measured by their accumulators, each once', async () => {
    tree = machineTree(mi300x);
    const machine = tree;
    // 5 J at each number: 50 W, as the power sensor says too.
    const setEnergy = (step: number) => {
      for (const card of CARDS) {
        const energy = START + UNITS_A_JOULE * 5n * BigInt(step);
        const content = 6;
        machine.write(`${amdCardPath(card)}/gpu_metrics`, gpuMetricsTable({ format: 1, content, energy }));
      }
    };
    setEnergy(0);
    for (const card of CARDS) machine.write(`${amdCardPath(card)}/hwmon/hwmon${card + 2}/power1_input`, 50e6);
    const { exitCode, receipt } = await runMeasured(COUNTING, {
      options: ['--sysroot', machine.sysroot],
      onOutput: (text) => setEnergy(Number(text.trim().split('\n').at(-1))),
    });
    expect(exitCode).toBe(0);
    const gpu = receipt?.energy.components.gpu;
    expect(gpu).toMatchObject({ provenance: 'measured', source: 'amdgpu-counter' });
    expect(gpu?.energy_j).toBeCloseTo(2 * 50, 6);
  });

  it('a Jetson is one module, and nothing of it is modelled beside it', async () => {
    tree = machineTree(jetsonOrinNx);
    const { exitCode, receipt } = await runMeasured(['sleep', '1'], { options: ['--sysroot', tree.sysroot] });
    expect(exitCode).toBe(0);
    expect(Object.keys(receipt?.energy.components ?? {})).toEqual(['module']);
    const watts = (receipt?.energy.components.module?.energy_j ?? 0) / (receipt?.duration_s ?? 1);
    // 5,024 mV × 1,576 mA.
    expect(watts).toBeCloseTo(7.917824, 3);
  });
});
