// Tells a container and a virtual machine from bare metal, so that an absent sensor can be explained.
import { existsSync } from 'node:fs';
import { readAttribute } from '../file/sysfs.ts';

export interface Surroundings {
  readonly container: boolean;
  readonly virtual: boolean;
}

/** Files that docker and podman leave in every container, and the one that Kubernetes mounts into every pod. */
const CONTAINER_MARKS = ['/.dockerenv', '/run/.containerenv', '/var/run/secrets/kubernetes.io'];

export function readSurroundings(sysroot: string): Surroundings {
  return {
    container: CONTAINER_MARKS.some((mark) => existsSync(`${sysroot}${mark}`)),
    virtual: hasHypervisorFlag(sysroot) || isVirtualByFirmware(sysroot),
  };
}

/** CPUID leaf 1, ECX bit 31: set by hypervisors, reserved as 0 on real processors. */
const hasHypervisorFlag = (sysroot: string): boolean =>
  /^flags\s*:.*\bhypervisor\b/m.test(readAttribute(`${sysroot}/proc/cpuinfo`) ?? '');

/** Arm processors have no such flag; the firmware of common hypervisors names itself (as systemd-detect-virt reads it). */
const HYPERVISOR_FIRMWARE =
  /QEMU|KVM|VMware|Xen|Bochs|BHYVE|VirtualBox|Google Compute Engine|Virtual Machine/i;
const EC2 = 'Amazon EC2';

function isVirtualByFirmware(sysroot: string): boolean {
  const [vendor = '', product = ''] = ['sys_vendor', 'product_name'].map(
    (name) => readAttribute(`${sysroot}/sys/class/dmi/id/${name}`) ?? '',
  );
  if (vendor === EC2) return !product.includes('.metal');
  return HYPERVISOR_FIRMWARE.test(vendor) || HYPERVISOR_FIRMWARE.test(product);
}
