// Reads the power of NVIDIA Grace processors and of the modules they sit on, through the ACPI power meters of their firmware.
// Labels after NVIDIA/DCGM DcgmSystemMonitor.cpp; contents after the Grace Performance Tuning Guide, power telemetry.
import type { Absence, Domain } from '../../trace/domain.ts';
import { type FileSource, fileMeter } from '../file/file-meter.ts';
import type { OpenMeter } from '../meter.ts';
import { type AcpiPowerMeter, listAcpiPowerMeters, powerSource } from './acpi-power-meter.ts';

/** Of a superchip the module holds socket, GPU and all memory; the socket holds its memory and the rails CPU and SysIO. */
const LABEL = /^(Module|Grace|CPU|SysIO) Power Socket (\d+)$/i;

interface Labelled {
  readonly meter: AcpiPowerMeter;
  readonly kind: string;
  readonly socket: string;
}

export const openGrace: OpenMeter = ({ sysroot }) => {
  const labelled = listAcpiPowerMeters(sysroot).flatMap((meter): readonly Labelled[] => {
    const [, kind, socket] = LABEL.exec(meter.label) ?? [];
    return kind === undefined || socket === undefined ? [] : [{ meter, kind: kind.toLowerCase(), socket }];
  });
  const domains: Domain[] = [];
  const sources: FileSource[] = [];
  const absences: Absence[] = [];
  for (const { meter, kind, socket } of labelled) {
    // Rails inside the socket, and a label that a second meter repeats.
    const domain = domainOf(kind, socket, labelled, meter);
    if (domain === null || domains.some(({ id }) => id === domain.id)) continue;
    const detail = kind === 'module' ? 'hwmon:module' : 'hwmon:grace';
    const source = powerSource(meter, domain, detail);
    if (typeof source === 'string') absences.push(refusal(detail, domain, source));
    else {
      domains.push(domain);
      sources.push(source);
    }
  }
  return { meter: sources.length === 0 ? null : fileMeter({ name: 'hwmon', domains, sources }), absences };
};

/** The socket's memory is inside its reading: no other memory is to be counted beside it. Null for a rail. */
function domainOf(
  kind: string,
  socket: string,
  labelled: readonly Labelled[],
  { accuracyPercent }: AcpiPowerMeter,
): Domain | null {
  const stated = accuracyPercent === null ? {} : { accuracy_percent: accuracyPercent };
  const id = `${kind}-${socket}`;
  if (kind === 'module')
    return {
      id,
      component: 'module',
      scope: 'module',
      parent: null,
      name: `Grace module ${socket}`,
      ...stated,
    };
  if (kind !== 'grace') return null;
  const onModule = labelled.some((other) => other.kind === 'module' && other.socket === socket);
  const parent = onModule ? `module-${socket}` : null;
  return { id, component: 'cpu', parent, name: `Grace socket ${socket}`, ...stated };
}

const refusal = (source: string, domain: Domain, code: Absence['code']): Absence => ({
  source,
  code,
  domain: domain.id,
  hint: 'The firmware names this power meter, but it cannot be read by the user of the runner.',
});
