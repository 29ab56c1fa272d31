// The doctor's table: for every component how it is known here, and, where it is not measured, why not better.
import { cleanCpuName } from '../../../account/energy/model/cpu-name.ts';
import type { ProbeSource } from '../../../report/probe.ts';
import { agrees, counterRatio } from './agreement.ts';
import { absencesOf, type Device, type Findings, meteredDevices, sensorOf } from './findings.ts';
import type { Component, Components } from './measured-share.ts';
import { nodeWatts } from './power-now.ts';
import { refusalText } from './refusal-words.ts';
import { familyOf } from './sensor-family.ts';
import { MODEL_WORDS, SENSOR_WORDS } from './sensor-words.ts';

const COMPONENTS = ['gpu', 'module', 'cpu', 'dram', 'host'] as const satisfies readonly Component[];

/** Names of components at a terminal. */
export const SPOKEN: Readonly<Record<Component, string>> = {
  gpu: 'gpu',
  module: 'module',
  cpu: 'cpu',
  dram: 'memory',
  host: 'node',
};

/** Components with a figure, the ones that matter most first. */
export const presentComponents = (components: Components) =>
  COMPONENTS.flatMap((name) => {
    const component = components[name];
    return component === undefined ? [] : [[name, component] as const];
  });

export function sourceRows(findings: Findings): readonly ProbeSource[] {
  const { components } = findings.receipt.energy;
  return [
    ...presentComponents(components).flatMap(([name, found]) =>
      found.provenance === 'measured'
        ? measuredRows(name, found, findings)
        : [modelledRow(name, found, findings)],
    ),
    ...boundRows(findings),
  ];
}

type Found = NonNullable<Components[Component]>;

/** One row per kind of sensor: GPUs of two makers are read in two ways. */
function measuredRows(name: Component, found: Found, findings: Findings): readonly ProbeSource[] {
  const devices = meteredDevices(findings).filter(({ domain }) => domain.component === name);
  const kinds = [...new Set(devices.map(({ column }) => column.source))];
  return kinds.map((source) => {
    const alike = devices.filter(({ column }) => column.source === source);
    return {
      provenance: 'measured',
      what: `${SPOKEN[name]}${numbersOf(alike, findings)}`,
      how: `${SENSOR_WORDS[source] ?? source}${agreement(alike, findings)}`,
      uncertaintyPercent: found.uncertainty_percent,
    };
  });
}

/** ` 0,1` where the job sees several GPUs. */
function numbersOf(devices: readonly Device[], { receipt }: Findings): string {
  const { gpus } = receipt.machine;
  if (gpus.length < 2) return '';
  const numbers = devices.map(({ hash }) => gpus.findIndex(({ device }) => device === hash));
  return numbers.some((at) => at < 0) ? '' : ` ${numbers.join(',')}`;
}

const RATIO_DECIMALS = 2;

/** Of several devices, the one that is furthest off. */
function agreement(devices: readonly Device[], { trace }: Findings): string {
  const ratios = devices
    .filter(({ column }) => column.kind === 'counter')
    .flatMap(({ domain }) => counterRatio(trace, domain.id) ?? []);
  const worst = ratios.toSorted((a, b) => Math.abs(Math.log(b)) - Math.abs(Math.log(a)))[0];
  if (worst === undefined) return '';
  const verb = agrees(worst) ? 'agrees' : 'does not agree';
  return `, ${verb} with power (${worst.toFixed(RATIO_DECIMALS)})`;
}

function modelledRow(name: Component, found: Found, findings: Findings): ProbeSource {
  const { user } = findings;
  const parts = (found.split_by ?? []).map((rule) => SPLIT_WORDS[rule]);
  const split = parts.length === 0 ? [] : [`the job's part by ${parts.join(', ')}`];
  const refusals = spokenOf(name, findings).map(({ source, code }) =>
    refusalText(familyOf(source).name, code, user),
  );
  return {
    provenance: found.provenance,
    what: SPOKEN[name],
    how: [modelText(name, found.source, findings), ...split, ...new Set(refusals)].join('; '),
    uncertaintyPercent: found.uncertainty_percent,
  };
}

/** Refusals that a row tells: those of a component that is there and not measured. What simply does not exist says nothing. */
export const spokenOf = (name: Component, findings: Findings) =>
  findings.receipt.energy.components[name]?.provenance === 'measured'
    ? []
    : absencesOf(findings).filter(
        ({ source, code }) =>
          familyOf(source).component === name && (code !== 'absent' || source.startsWith('powercap')),
      );

const BYTES_PER_GB = 2 ** 30;
const WATTS_DECIMALS = 2;

/** How a job's part of a shared device is taken out. */
const SPLIT_WORDS = {
  'cpu-time': 'CPU time',
  'gpu-time': 'GPU use',
  'memory-limit': 'memory limit',
  'mig-slice': 'MIG slices',
} as const;

/** A sensor's figure that was divided is modelled, and still the sensor's. */
function modelText(name: Component, source: string, findings: Findings): string {
  const { machine } = findings.receipt;
  const sensor = meteredDevices(findings).find(({ domain }) => domain.component === name)?.column.source;
  if (source === 'dram-model') return memoryText(findings);
  const cpu = cleanCpuName(machine.cpu.model ?? 'CPU');
  return (MODEL_WORDS[source] ?? SENSOR_WORDS[sensor ?? ''] ?? source).replace('{cpu}', cpu);
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

/** Meters of the whole node: an upper bound on the sum of the parts, and no part of it. */
function boundRows({ trace }: Findings): readonly ProbeSource[] {
  return trace.domains
    .filter(({ component }) => component === 'host')
    .flatMap((domain) => {
      const column = sensorOf(trace, domain);
      const watts = nodeWatts(trace, domain);
      if (column === null || watts === null) return [];
      const words = SENSOR_WORDS[column.source] ?? column.source;
      return [
        {
          provenance: 'bound',
          what: SPOKEN.host,
          how: `${words}: ${Math.round(watts)}\u00a0W now, a bound for the parts`,
          uncertaintyPercent: domain.accuracy_percent ?? null,
        },
      ];
    });
}
