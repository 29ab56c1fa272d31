// Tells a container and a virtual machine from bare metal, so that an absent sensor can be explained.
import { existsSync, readFileSync } from 'node:fs';

export interface Surroundings {
  readonly container: boolean;
  readonly virtual: boolean;
}

/** Files that docker and podman leave in every container, and the one that Kubernetes mounts into every pod. */
const CONTAINER_MARKS = ['/.dockerenv', '/run/.containerenv', '/var/run/secrets/kubernetes.io'];

export function readSurroundings(sysroot: string): Surroundings {
  return {
    container: CONTAINER_MARKS.some((mark) => existsSync(`${sysroot}${mark}`)),
    virtual: hasHypervisorFlag(sysroot),
  };
}

/** CPUID leaf 1, ECX bit 31: set by hypervisors, reserved as 0 on real processors. */
function hasHypervisorFlag(sysroot: string): boolean {
  try {
    return /^flags\s*:.*\bhypervisor\b/m.test(readFileSync(`${sysroot}/proc/cpuinfo`, 'utf8'));
  } catch {
    return false;
  }
}
