// Reads the power of the whole machine from the ACPI power meter of its firmware: a bound on the total, never a part of it.
import type { Absence, Domain } from '../../trace/domain.ts';
import { fileMeter } from '../file/file-meter.ts';
import type { OpenMeter } from '../meter.ts';
import { listAcpiPowerMeters, powerSource } from './acpi-power-meter.ts';

const SOURCE = 'hwmon:acpi';

export const openNode: OpenMeter = ({ sysroot }) => {
  const [meter, ...others] = listAcpiPowerMeters(sysroot).filter(({ wholeSystem }) => wholeSystem);
  if (meter === undefined) return { meter: null, absences: [] };
  if (others.length > 0) return { meter: null, absences: [SEVERAL] };
  const domain: Domain = {
    id: 'node',
    component: 'host',
    parent: null,
    ...(meter.accuracyPercent === null ? {} : { accuracy_percent: meter.accuracyPercent }),
  };
  const source = powerSource(meter, domain, SOURCE);
  if (typeof source === 'string') return { meter: null, absences: [{ ...UNREADABLE, code: source }] };
  return { meter: fileMeter({ name: 'hwmon', domains: [domain], sources: [source] }), absences: [] };
};

const SEVERAL: Absence = {
  source: SOURCE,
  code: 'unknown',
  hint: 'Several power meters, and none says which part of the machine is its own; none is read.',
};

const UNREADABLE: Omit<Absence, 'code'> = {
  source: SOURCE,
  domain: 'node',
  hint: "The machine's own power meter cannot be read by the user of the runner.",
};
