// Reads the energy counters of CPU packages and memory through powercap RAPL, in microjoules as the kernel gives them.
import type { Absence, Domain } from '../../trace/domain.ts';
import { type FileSource, fileMeter } from '../file/file-meter.ts';
import { wholeNumber } from '../file/whole-number.ts';
import { readMachine } from '../machine/machine.ts';
import type { Meter, MeterEvent, OpenMeter } from '../meter.ts';
import { type MirrorWatch, watchMirrors } from './rapl-mirror.ts';
import { refusedZone, whyNoZones } from './rapl-refusal.ts';
import { listZones, type Zone } from './rapl-zone.ts';

/** The register refreshes about every millisecond (Intel SDM 3B, 14.10). */
const UPDATE_MS = 1;

export const openRapl: OpenMeter = ({ sysroot }) => {
  const found = listZones(`${sysroot}/sys/class/powercap`);
  if (found === null) return { meter: null, absences: [whyNoZones(sysroot)] };
  // One package is nobody's mirror, and to count sockets means to read about every processor.
  const sockets = packagesOf(found.zones).length > 1 ? readMachine(sysroot).cpu.sockets : 1;
  const { kept, mirrored } = withoutMirrors(found.zones, sockets);
  for (const zone of mirrored) zone.file.close();
  return {
    meter: kept.length === 0 ? null : meterOf(kept, watchMirrors(packagesOf(kept).length, sockets)),
    absences: [...found.refusals.map(refusedZone), ...mirrored.map(mirrorAbsence)],
  };
};

const packagesOf = (zones: readonly Zone[]): readonly Zone[] =>
  zones.filter((zone) => zone.component === 'cpu');

/** What is known at once; a mirror that shows only later (a counter near zero, or not yet readable) is found while reading. */
function withoutMirrors(zones: readonly Zone[], sockets: number) {
  const packages = packagesOf(zones);
  const meter = fileMeter({ name: 'powercap', domains: [], sources: packages.map(sourceOf) });
  const repeats = watchMirrors(packages.length, sockets).observe(meter.read());
  const mirrored = packages.filter((_, at) => repeats.includes(at));
  return { kept: zones.filter((zone) => !mirrored.includes(zone)), mirrored };
}

const sourceOf = (zone: Zone): FileSource => ({
  column: {
    domain: zone.id,
    quantity: 'energy',
    unit: 'uJ',
    kind: 'counter',
    max: zone.max,
    source: 'powercap',
    update_ms: UPDATE_MS,
  },
  read: () => wholeNumber(zone.file.read()),
  files: [zone.file],
});

function meterOf(zones: readonly Zone[], watch: MirrorWatch): Meter {
  const domains = zones.map((zone): Domain => ({ id: zone.id, component: zone.component, parent: null }));
  const meter = fileMeter({ name: 'powercap', domains, sources: zones.map(sourceOf) });
  const packages = packagesOf(zones);
  const events: MeterEvent[] = [];
  return {
    ...meter,
    /** A mirror that is found only now is said and still read: its earlier readings are in the trace, which tells it by them. */
    read() {
      const values = meter.read();
      if (watch.isSettled()) return values;
      const readings = packages.map((zone) => values[zones.indexOf(zone)] ?? null);
      for (const zone of watch.observe(readings).flatMap((at) => packages[at] ?? []))
        events.push({ e: 'refused', ...mirrorAbsence(zone) });
      return values;
    },
    takeEvents: () =>
      events.length === 0 ? meter.takeEvents() : [...meter.takeEvents(), ...events.splice(0)],
  };
}

const mirrorAbsence = (zone: Zone): Absence => ({
  source: `powercap:${zone.id}`,
  code: 'duplicate',
  domain: zone.id,
  hint: 'Shows the counter of another package under a second name and is counted once.',
});
