// Counts a superchip's module once: two GPUs of one Grace CPU both show the readings of the whole module.
// GPUs are grouped by the NUMA node of their PCI device, the socket of that CPU, as an exporter of NVIDIA's own does; a module of
// 2,900 W beside GPUs of 1,400 W, so it holds two: NVIDIA/k8s-test-infra#676.

import { readNumber } from '../file/sysfs.ts';
import type { NvmlDevice } from './nvml-device.ts';

/** One GPU each, whatever a virtual machine makes of its NUMA nodes. */
const GRACE_HOPPER = /\bGH\d00\b/;

/** Null for a device that has none (-1), or whose files cannot be read (sysfs-bus-pci). */
export const numaNode = (sysroot: string, busId: string): number | null =>
  readNumber(`${sysroot}/sys/bus/pci/devices/${busId}/numa_node`);

/**
 * The devices, of which only the first of each module keeps its energy and power; the others lie within it and show
 * their utilisation. A module that holds any of the job's GPUs is the job's.
 */
export function countModulesOnce(
  devices: readonly NvmlDevice[],
  nodeOf: (device: NvmlDevice) => number | null,
): readonly NvmlDevice[] {
  const leads = new Map<number, NvmlDevice>();
  // One that the job sees leads before one that it does not.
  const visibleFirst = [...devices].sort((a, b) => Number(isHidden(a)) - Number(isHidden(b)));
  const leadOf = new Map<NvmlDevice, NvmlDevice>();
  for (const device of visibleFirst) {
    const isShared = device.domain.scope === 'module' && !GRACE_HOPPER.test(device.name);
    const node = isShared ? nodeOf(device) : null;
    const lead = node === null ? device : (leads.get(node) ?? device);
    if (node !== null) leads.set(node, lead);
    leadOf.set(device, lead);
  }
  return devices.map((device) => {
    const lead = leadOf.get(device) ?? device;
    return lead === device ? device : within(lead, device);
  });
}

const isHidden = ({ domain }: NvmlDevice): boolean => domain.visible === false;

const within = (module: NvmlDevice, device: NvmlDevice): NvmlDevice => ({
  ...device,
  domain: { ...device.domain, component: 'gpu', scope: 'gpu', parent: module.uuid, limit_mw: null },
  sources: device.sources.filter(({ column }) => column.quantity === 'util'),
  fallback: null,
  absences: [
    ...device.absences,
    {
      source: 'nvml:module-energy',
      code: 'duplicate',
      hint: 'its module is read through another GPU of it',
      domain: device.uuid,
    },
  ],
});
