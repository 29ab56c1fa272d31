// Whether there is an NVIDIA device on the PCI bus: yes, no, or not to be known.
import { afterEach, describe, expect, it } from 'vitest';
import { isNvidiaOnBus } from '../../../../src/measure/meter/nvidia/nvidia-bus.ts';
import { type MachineTree, machineTree } from '../../../harness/machine/machine-tree.ts';

let tree: MachineTree | null = null;
afterEach(() => tree?.remove());

const BRIDGE = { 'sys/bus/pci/devices/0000:00:00.0/vendor': '0x8086' };

describe('NVIDIA on the PCI bus', () => {
  it.each<[string, Record<string, string>, boolean | null]>([
    ['a GPU beside a bridge', { ...BRIDGE, 'sys/bus/pci/devices/0000:17:00.0/vendor': '0x10de' }, true],
    ['other vendors only', { ...BRIDGE, 'sys/bus/pci/devices/0000:00:02.0/vendor': '0x1002' }, false],
    ['a device without a vendor', { ...BRIDGE, 'sys/bus/pci/devices/0000:00:03.0/class': '0x030000' }, false],
    ['no bus to read', {}, null],
  ])('%s', (_, files, expected) => {
    tree = machineTree({ files });
    expect(isNvidiaOnBus(tree.sysroot)).toBe(expected);
  });
});
