// Says whether the machine has an NVIDIA device at all, by the vendor ids on its PCI bus (sysfs-bus-pci, PCI ID repository).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NVIDIA_VENDOR = '0x10de';

/** Null where the bus cannot be read: a machine without one, or a sandbox that hides it. Any NVIDIA device counts. */
export function isNvidiaOnBus(sysroot: string): boolean | null {
  const devices = `${sysroot}/sys/bus/pci/devices`;
  try {
    return readdirSync(devices).some((device) => vendorOf(join(devices, device)) === NVIDIA_VENDOR);
  } catch {
    return null;
  }
}

/** A device may be unplugged between the listing and the reading. */
function vendorOf(device: string): string | null {
  try {
    return readFileSync(join(device, 'vendor'), 'latin1').trim();
  } catch {
    return null;
  }
}
