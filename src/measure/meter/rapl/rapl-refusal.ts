// Says why a RAPL zone is not read, or why there is none, and the one thing the machine's owner can do about it.
import type { Absence, AbsenceCode } from '../../trace/domain.ts';
import { readSurroundings } from '../machine/surroundings.ts';
import type { ZoneRefusal } from './rapl-zone.ts';

/** One rule for every zone, for a group of its own rather than for everybody: finer readings leak secrets (CVE-2020-8694). */
const UDEV_RULE =
  'SUBSYSTEM=="powercap", ACTION=="add", RUN+="/bin/sh -c \'chgrp carbon /sys%p/energy_uj; chmod 0440 /sys%p/energy_uj\'"';

const REFUSALS: Readonly<Record<ZoneRefusal['why'], { code: AbsenceCode; hint: string }>> = {
  'no-permission': {
    code: 'no-permission',
    hint: `Present but readable by root only (CVE-2020-8694). Put the runner's user into a group "carbon" and add this udev rule as /etc/udev/rules.d/70-carbon.rules: ${UDEV_RULE}`,
  },
  masked: {
    code: 'masked',
    hint: 'The container hides /sys/devices/virtual/powercap. Start the job from the runner on the host, or the container with `--security-opt unmask=/sys/devices/virtual/powercap` (podman) or `--security-opt systempaths=unconfined` (docker); until then the CPU is modelled.',
  },
  'read-failed': { code: 'read-failed', hint: 'The energy counter cannot be opened.' },
  superset: { code: 'duplicate', hint: 'Covers the packages that are read already and is not added.' },
  'same-as-package': { code: 'duplicate', hint: 'Shows the package counter a second time and is not added.' },
};

export const refusedZone = ({ zone, why }: ZoneRefusal): Absence => ({
  source: `powercap:${zone}`,
  ...REFUSALS[why],
});

export function whyNoZones(sysroot: string): Absence {
  const { container, virtual } = readSurroundings(sysroot);
  if (virtual) {
    return {
      source: 'powercap',
      code: 'absent',
      hint: 'A virtual machine shows no RAPL counters; CPU and memory are modelled.',
    };
  }
  if (container) return { source: 'powercap', ...REFUSALS.masked };
  return {
    source: 'powercap',
    code: 'absent',
    hint: 'The kernel offers no RAPL counters here; on x86 try `modprobe intel_rapl_msr`.',
  };
}
