// Reads the energy counters of CPU packages and memory through powercap RAPL, in microjoules as the kernel gives them.
import type { NewColumn } from '../trace/column.ts';
import type { Absence, AbsenceCode, Domain } from '../trace/domain.ts';
import { readMachine } from './machine.ts';
import type { Meter, MeterEvent, OpenMeter } from './meter.ts';
import { listZones, type Zone, type ZoneRefusal } from './rapl-zone.ts';
import { readSurroundings } from './surroundings.ts';

/** The register refreshes about every millisecond (Intel SDM 3B, 14.10). */
const UPDATE_MS = 1;

export const openRapl: OpenMeter = ({ sysroot }) => {
  const found = listZones(`${sysroot}/sys/class/powercap`);
  if (found === null) return { meter: null, absences: [whyNone(sysroot)] };
  const { kept, mirrored } = withoutMirrors(found.zones, readMachine(sysroot).cpu.sockets);
  const absences = [...found.refusals.map(absenceOf), ...mirrored.map(mirrorAbsence)];
  for (const zone of mirrored) zone.file.close();
  return { meter: kept.length === 0 ? null : meterOf(kept), absences };
};

function meterOf(zones: readonly Zone[]): Meter {
  const events: MeterEvent[] = [];
  const refused = new Set<string>();
  const read = (zone: Zone): number | null => {
    const value = readCounter(zone);
    if (value !== 'too-large') return value;
    if (!refused.has(zone.id)) events.push(tooLarge(zone.id));
    refused.add(zone.id);
    return null;
  };
  return {
    name: 'powercap',
    domains: zones.map((zone): Domain => ({ id: zone.id, component: zone.component, parent: null })),
    columns: zones.map(
      (zone): NewColumn => ({
        domain: zone.id,
        quantity: 'energy',
        unit: 'uJ',
        kind: 'counter',
        max: zone.max,
        source: 'powercap',
        update_ms: UPDATE_MS,
      }),
    ),
    read: () => zones.map(read),
    takeEvents: () => events.splice(0),
    fallback: () => null,
    computeProcesses: () => null,
    close: () => {
      for (const zone of zones) zone.file.close();
    },
  };
}

const tooLarge = (domain: string): MeterEvent => ({
  e: 'refused',
  source: 'powercap',
  code: 'too-large',
  domain,
  hint: 'The counter is past 2^53 and is left out rather than rounded.',
});

function readCounter(zone: Zone): number | 'too-large' | null {
  try {
    const text = zone.file.read().trim();
    if (!/^\d+$/.test(text)) return null;
    const value = Number(text);
    return Number.isSafeInteger(value) ? value : 'too-large';
  } catch {
    return null;
  }
}

/** Two readings of one register a moment apart differ by what a package draws in about a millisecond. */
const SAME_COUNTER_UJ = 1_000_000;

/**
 * Some multi-die AMD parts show one package under several names. More packages than sockets and the same cumulative
 * reading means one counter: it is counted once (seen as 137 W where the plug showed 125 W, codecarbon#1274).
 */
function withoutMirrors(zones: readonly Zone[], sockets: number) {
  const packages = zones.filter((zone) => zone.component === 'cpu');
  if (sockets === 0 || packages.length <= sockets) return { kept: zones, mirrored: [] };
  const kept: Zone[] = [];
  const mirrored: Zone[] = [];
  const seen: number[] = [];
  for (const zone of zones) {
    const reading = zone.component === 'cpu' ? readCounter(zone) : null;
    const known =
      typeof reading === 'number' && seen.some((other) => Math.abs(other - reading) < SAME_COUNTER_UJ);
    (known ? mirrored : kept).push(zone);
    if (typeof reading === 'number') seen.push(reading);
  }
  return { kept, mirrored };
}

const mirrorAbsence = (zone: Zone): Absence => ({
  source: `powercap:${zone.id}`,
  code: 'duplicate',
  domain: zone.id,
  hint: 'Shows the counter of another package under a second name and is counted once.',
});

const UDEV_RULE =
  'SUBSYSTEM=="powercap", ACTION=="add", RUN+="/bin/sh -c \'chgrp carbon /sys%p/energy_uj; chmod 0440 /sys%p/energy_uj\'"';

const REFUSALS: Readonly<Record<ZoneRefusal['why'], { code: AbsenceCode; hint: string }>> = {
  'no-permission': {
    code: 'no-permission',
    hint: `Present but readable by root only (CVE-2020-8694). Put the runner's user into a group "carbon" and add this udev rule: ${UDEV_RULE}`,
  },
  masked: {
    code: 'masked',
    hint: 'The container hides /sys/devices/virtual/powercap: a runner on the host itself would measure the CPU. It is modelled.',
  },
  'read-failed': { code: 'read-failed', hint: 'The energy counter cannot be opened.' },
  superset: { code: 'duplicate', hint: 'Covers the packages that are read already and is not added.' },
  'same-as-package': { code: 'duplicate', hint: 'Shows the package counter a second time and is not added.' },
};

const absenceOf = ({ zone, why }: ZoneRefusal): Absence => ({ source: `powercap:${zone}`, ...REFUSALS[why] });

function whyNone(sysroot: string): Absence {
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
