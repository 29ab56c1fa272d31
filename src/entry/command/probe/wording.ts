// The sources of a receipt in words: how a component is measured here, and why not better.

import { cleanCpuName } from '../../../account/energy/model/cpu-name.ts';
import type { Receipt } from '../../../account/receipt/receipt.ts';
import type { Trace } from '../../../measure/trace/trace.ts';
import { counterAgrees } from './agreement.ts';
import type { Component } from './measured-share.ts';

export interface Probed {
  readonly receipt: Receipt;
  readonly trace: Trace;
  readonly user: string;
}

type Absences = Receipt['absences'];

/** `NVML energy counter, agrees with power`; `EPYC 9354 curve; RAPL present, not readable by "ci"`. */
export function howRead(component: Component, source: string, probed: Probed): string {
  const { receipt, user } = probed;
  const sensor = component === 'cpu' || component === 'dram' ? 'RAPL' : 'NVML';
  const refusals = refusedFor(component, receipt).map(
    ({ code }) => `${sensor} ${REFUSALS[code]?.replace('USER', user) ?? `refused (${code})`}`,
  );
  return [`${sourceText(source, probed)}${agreement(source, probed)}`, ...new Set(refusals)].join('; ');
}

/** What was refused on the way to a component that is not measured. */
export function refusedFor(component: Component, { absences, energy }: Receipt): Absences {
  if (energy.components[component]?.provenance === 'measured') return [];
  const meter = METERS[component];
  return meter === undefined ? [] : absences.filter(({ source }) => meter.test(source));
}

const METERS: Partial<Readonly<Record<Component, RegExp>>> = {
  cpu: /^powercap(?!.*dram)/,
  dram: /^powercap.*dram/,
  gpu: /^nvml/,
};

/** Codes of absences in words; all others keep their code. */
const REFUSALS: Readonly<Record<string, string>> = {
  'no-permission': 'present, not readable by "USER"',
  masked: 'hidden by the container',
  absent: 'not offered here',
  'no-library': 'not installed',
};

const SENSORS: Readonly<Record<string, string>> = {
  'nvml-counter': 'NVML energy counter',
  'nvml-average': 'NVML power, 1 s mean',
  'nvml-instant': 'NVML power',
  rapl: 'RAPL energy counter',
  'gpu-model': 'utilisation × power limit',
  'gpu-limit': 'half of the power limit, assumed',
  'cpu-assumed': 'half load, assumed',
  'cpu-generic-curve': 'curve of an average server, model not known',
};

function sourceText(source: string, { receipt, trace }: Probed): string {
  const cpu = cleanCpuName(receipt.machine.cpu.model ?? 'CPU');
  if (source === 'cpu-model') return `${cpu} curve`;
  if (source === 'cpu-family-curve') return `curve of servers of the ${cpu} family, memory inside`;
  if (source === 'dram-model') return memoryText(receipt, trace);
  return SENSORS[source] ?? source;
}

const BYTES_PER_GB = 2 ** 30;

/** Power per gigabyte as it came out: the model's constant. */
function memoryText({ energy, duration_s }: Receipt, { header }: Trace): string {
  const installed = header.memory_bytes;
  if (installed === null || duration_s === 0) return 'installed memory';
  const gigabytes = Math.min(installed, header.memory_limit_bytes ?? installed) / BYTES_PER_GB;
  const wattsPerGb = (energy.components.dram?.energy_j ?? 0) / duration_s / gigabytes;
  return `${Math.round(gigabytes)} GB × ${wattsPerGb.toFixed(2)} W`;
}

const AGREEMENT = new Map([
  [true, ', agrees with power'],
  [false, ', does not agree with power'],
  [null, ''],
]);

const agreement = (source: string, { trace }: Probed): string =>
  (source === 'nvml-counter' && AGREEMENT.get(counterAgrees(trace))) || '';
