// The command line over a captured machine: RAPL measured to the joule, and RAPL that only root may read, with the rule that opens it.
import { afterEach, describe, expect, it } from 'vitest';
import { type FakeZone, type MachineTree, machineTree } from '../harness/machine/machine-tree.ts';
import { runMeasured } from './command-line.ts';

let tree: MachineTree | null = null;
afterEach(() => tree?.remove());

const PACKAGE: FakeZone = { entry: 'intel-rapl:0', name: 'package-0', energyUj: 1_000_000 };
const NOBODY = 65_534;
const TICKS = [100, 0, 100, 1_000];

describe('a captured machine', () => {
  it('RAPL is measured exactly', async () => {
    tree = machineTree({ zones: [PACKAGE], ticks: TICKS });
    const counter = `${tree.sysroot}/sys/class/powercap/intel-rapl:0/energy_uj`;
    // Ten times 5 J, one every 100 ms: 50 W, which a package can draw.
    const work = `for i in 1 2 3 4 5 6 7 8 9 10; do sleep 0.1; echo $((1000000 + i * 5000000)) > "${counter}"; done; sleep 0.3`;
    const { exitCode, receipt } = await runMeasured(['bash', '-c', work], {
      options: ['--sysroot', tree.sysroot],
    });
    expect(exitCode).toBe(0);
    expect(receipt?.machine.cpu.model).toBe('AMD EPYC 9354 32-Core Processor');
    expect(receipt?.energy.components.cpu).toMatchObject({ provenance: 'measured', source: 'rapl' });
    expect(receipt?.energy.components.cpu?.energy_j).toBeCloseTo(50, 6);
    expect(receipt?.absences).toContainEqual(expect.objectContaining({ source: 'nvml', code: 'absent' }));
  });

  it('RAPL for root alone is modelled instead, and the hint says how to open it', async () => {
    tree = machineTree({ zones: [{ ...PACKAGE, rootOnly: true }], ticks: TICKS });
    const machine = tree;
    const { exitCode, receipt } = await runMeasured(
      ['sh', '-c', 'for i in 1 2 3 4 5; do echo $i; sleep 0.1; done'],
      {
        options: ['--sysroot', machine.sysroot],
        // Each time the command speaks, half of a tenth of a second of one thread has been spent, at 100 ticks a second.
        onOutput: (text) => machine.setTicks([100 + 5 * Number.parseInt(text, 10), 0, 100, 1_000]),
        ...(process.geteuid?.() === 0 ? { uid: NOBODY } : {}),
      },
    );
    expect(exitCode).toBe(0);
    expect(receipt?.energy.components.cpu?.provenance).toBe('modelled');
    expect(receipt?.absences).toContainEqual({
      source: 'powercap:package-0',
      code: 'no-permission',
      hint: expect.stringContaining('udev rule'),
    });
  });
});
