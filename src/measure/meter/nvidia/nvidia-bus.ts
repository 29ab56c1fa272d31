// Says whether the machine has an NVIDIA device at all, by the vendor ids on its PCI bus (sysfs-bus-pci, PCI ID repository).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAttribute } from '../file/sysfs.ts';

const NVIDIA_VENDOR = '0x10de';

/** Null where the bus cannot be read: a machine without one, or a sandbox that hides it. Any NVIDIA device counts. */
export function isNvidiaOnBus(sysroot: string): boolean | null {
  const devices = `${sysroot}/sys/bus/pci/devices`;
  try {
    return readdirSync(devices).some(
      (device) => readAttribute(join(devices, device, 'vendor')) === NVIDIA_VENDOR,
    );
  } catch {
    return null;
  }
}
