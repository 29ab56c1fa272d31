// Opens a meter on a captured machine as a user without rights, and puts both away when the test is over.
import { onTestFinished } from 'vitest';
import type { Opened, OpenMeter } from '../../../src/measure/meter/meter.ts';
import { asNobody } from './as-nobody.ts';
import { type FakeMachine, type MachineTree, machineTree } from './machine-tree.ts';

interface OpenedOn extends Opened {
  readonly tree: MachineTree;
}

export function openOn(
  machine: FakeMachine,
  open: OpenMeter,
  visible: Readonly<Record<string, string>> = {},
): OpenedOn {
  const tree = machineTree(machine);
  onTestFinished(tree.remove);
  const opened = asNobody(() => open({ sysroot: tree.sysroot, nvmlPath: null, exporterUrl: null, visible }));
  onTestFinished(() => opened.meter?.close());
  return { ...opened, tree };
}
