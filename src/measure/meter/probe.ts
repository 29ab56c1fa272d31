// The order in which sources are tried: in each row the first that opens wins, and every refusal is kept.
import type { Absence } from '../trace/domain.ts';
import { openAmdgpu } from './amd/amdgpu.ts';
import { openExporter } from './exporter/exporter.ts';
import { dcgm } from './exporter/exporter-dcgm.ts';
import { kepler } from './exporter/exporter-kepler.ts';
import { openGrace } from './hwmon/hwmon-grace.ts';
import { openJetson } from './hwmon/hwmon-ina3221.ts';
import { openNode } from './hwmon/hwmon-node.ts';
import { openIntelGpu } from './hwmon/intel-gpu.ts';
import { openJobGroup } from './job/cgroup.ts';
import { openJobTracking } from './job/job-time-tracking.ts';
import type { Meter, MeterOptions, Opened, OpenMeter, OpenSource } from './meter.ts';
import { openNvidia } from './nvidia/nvml.ts';
import { openNvidiaSmi } from './nvidia-smi/nvidia-smi.ts';
import { openProc } from './proc.ts';
import { openRapl } from './rapl/rapl.ts';

/** Sources of one kind of device, best first. Those of a row never read the same thing together. */
export type Row = readonly Source[];

/** `quick`: a file of the kernel, open in microseconds, so that its columns are in the header; all others follow in a `col` record. */
export interface Source {
  readonly open: OpenSource;
  readonly quick: boolean;
}

const quick = (open: OpenMeter): Source => ({ open, quick: true });
const slow = (open: OpenSource): Source => ({ open, quick: false });

export const ROWS: readonly Row[] = [
  // NVIDIA GPUs.
  [slow(openNvidia), slow(openExporter(dcgm)), slow(openNvidiaSmi)],
  // AMD GPUs.
  [quick(openAmdgpu)],
  // Intel GPUs.
  [quick(openIntelGpu)],
  // CPU and memory; a superchip's or board's whole module.
  [quick(openRapl), quick(openGrace), quick(openJetson), slow(openExporter(kepler))],
  // The whole machine.
  [quick(openNode)],
  // Busy time of all CPUs.
  [quick(openProc)],
  // CPU time of the job.
  [quick(openJobGroup), quick(openJobTracking)],
];

/** Of these the kernel itself knows the answer: no driver of a device is asked, and so none can keep us waiting. */
export const DRIVERLESS_ROWS: readonly Row[] = [[quick(openRapl)], [quick(openProc)], [quick(openJobGroup)]];

export interface Probed {
  readonly meters: readonly Meter[];
  readonly absences: readonly Absence[];
}

/** What is open, and the rows that a slow source comes first in: each is opened by calling it, once. */
export interface QuicklyProbed extends Probed {
  readonly rest: readonly (() => Probed | Promise<Probed>)[];
}

/** `/` as a sysroot means this machine, as `''` does. */
export function probeQuickly(rows: readonly Row[], given: MeterOptions): QuicklyProbed {
  const options = { ...given, sysroot: given.sysroot.replace(/\/+$/, '') };
  const meters: Meter[] = [];
  const absences: Absence[] = [];
  const rest: (() => Probed | Promise<Probed>)[] = [];
  for (const row of rows) {
    const firstSlow = row.findIndex((source) => !source.quick);
    const probed = openFirst(firstSlow < 0 ? row : row.slice(0, firstSlow), options);
    if (probed instanceof Promise) continue;
    meters.push(...probed.meters);
    absences.push(...probed.absences);
    const isOpen = probed.meters.length > 0;
    if (!isOpen && firstSlow >= 0) rest.push(() => openFirst(row.slice(firstSlow), options));
  }
  return { meters, absences, rest };
}

/** Answers at once as long as no source has to be waited for. */
function openFirst(
  [first, ...others]: Row,
  options: MeterOptions,
  refused: readonly Absence[] = [],
): Probed | Promise<Probed> {
  if (first === undefined) return { meters: [], absences: refused };
  const settle = ({ meter, absences }: Opened): Probed | Promise<Probed> => {
    const all = [...refused, ...absences];
    return meter === null ? openFirst(others, options, all) : { meters: [meter], absences: all };
  };
  const opened = first.open(options);
  return opened instanceof Promise ? opened.then(settle) : settle(opened);
}
