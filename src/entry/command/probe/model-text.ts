// What stands in for a sensor, in words: the model, with the constants that it came out with.
import { cleanCpuName } from '../../../account/energy/model/cpu-name.ts';
import { type Findings, meteredDevices } from './findings.ts';
import type { Component, Components } from './measured-share.ts';
import { MODEL_WORDS, SENSOR_WORDS } from './sensor-words.ts';

type Found = NonNullable<Components[Component]>;

const BYTES_PER_GB = 2 ** 30;
const WATTS_DECIMALS = 2;

/** How a job's part of a shared device is taken out. */
const SPLIT_WORDS = {
  'cpu-time': 'CPU time',
  'gpu-time': 'GPU use',
  'memory-limit': 'memory limit',
  'mig-slice': 'MIG slices',
} as const;

/** A sensor's figure that was divided is modelled, and still the sensor's; of unlike devices each is told. */
export function modelText(
  name: Component,
  { source, split_by: rules = [] }: Found,
  findings: Findings,
): string {
  const sensors = meteredDevices(findings).filter(({ domain }) => domain.component === name);
  const sensor = SENSOR_WORDS[sensors[0]?.column.source ?? ''];
  const cpu = cleanCpuName(findings.receipt.machine.cpu.model ?? 'CPU');
  const told = source
    .split('+')
    .map((one) => (one === 'dram-model' ? memoryText(findings) : (MODEL_WORDS[one] ?? sensor ?? one)))
    .map((words) => words.replace('{cpu}', cpu));
  const split =
    rules.length === 0 ? '' : `; the job's part by ${rules.map((rule) => SPLIT_WORDS[rule]).join(', ')}`;
  return `${[...new Set(told)].join(' and ')}${split}`;
}

/** Power per module, or per gigabyte that the runner may use, as it came out: the model's constant. */
function memoryText({ receipt, trace: { header } }: Findings): string {
  const { energy, duration_s: seconds } = receipt;
  const { memory_bytes: installed, memory_limit_bytes: limit, memory_modules: modules } = header;
  if (installed === null || seconds === 0) return 'installed memory';
  const watts = (energy.components.dram?.energy_j ?? 0) / seconds;
  if (modules && (limit ?? installed) >= installed)
    return `${modules} modules × ${(watts / modules).toFixed(1)} W`;
  const gigabytes = Math.min(installed, limit ?? installed) / BYTES_PER_GB;
  return `${Math.round(gigabytes)} GB × ${(watts / gigabytes).toFixed(WATTS_DECIMALS)} W`;
}
