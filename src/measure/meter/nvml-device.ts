// Opens one NVIDIA GPU: who it is, and an ordered row of energy sources of which the first that answers is read.
import type { Answer, Device, Nvml } from '../native/nvml.ts';
import type { NewColumn } from '../trace/column.ts';
import type { Absence, Domain } from '../trace/domain.ts';
import { codeOf, hintOf } from './nvml-refusal.ts';

/** A column and the call that reads it. */
export interface Source {
  readonly column: NewColumn;
  readonly read: () => Answer<number>;
}

export interface NvmlDevice {
  readonly uuid: string;
  readonly name: string;
  readonly mig: boolean;
  readonly handle: Device;
  readonly domain: Domain;
  readonly sources: readonly Source[];
  /** What to read when the counter fails its check; null where power is read already or not at all. */
  readonly fallback: Source | null;
  readonly absences: readonly Absence[];
}

/** NVML_FI_DEV_POWER_AVERAGE, _INSTANT, _REQUESTED_LIMIT (nvml.h). */
const POWER_AVERAGE = 185;
const POWER_INSTANT = 186;
const POWER_REQUESTED_LIMIT = 192;
/** The mean of field 185 covers one second (nvml.h). */
const AVERAGE_WINDOW_MS = 1_000;
/** Counter and power register refresh about every 100 ms from Turing on (authors' measurements of arXiv 2312.02741). */
const UPDATE_MS = 100;
const FULL_PERCENT = 100;
/** On superchips the counter covers GPU, CPU and memory together (seen with ml-energy/zeus, PR 172). */
const SUPERCHIP = /\bG[HB]200\b/;

/** @returns an `Absence` for a GPU whose handle or UUID the driver refuses. */
export function openDevice(nvml: Nvml, index: number): NvmlDevice | Absence {
  const handle = nvml.device(index);
  if (!handle.ok) return absence(`gpu${index}`, handle.code);
  const uuid = nvml.uuid(handle.value);
  if (!uuid.ok) return absence(`gpu${index}`, uuid.code);
  const name = valueOr(nvml.name(handle.value), 'NVIDIA GPU');
  const mig = valueOr(nvml.migEnabled(handle.value), false);
  return {
    uuid: uuid.value,
    name,
    mig,
    handle: handle.value,
    domain: domainOf(nvml, handle.value, { uuid: uuid.value, name, mig }),
    ...chooseSources(nvml, handle.value, uuid.value),
  };
}

const absence = (detail: string, code: number, domain?: string): Absence => ({
  source: `nvml:${detail}`,
  code: codeOf(code),
  hint: hintOf(code),
  ...(domain === undefined ? {} : { domain }),
});

const valueOr = <T>(answer: Answer<T>, fallback: T): T => (answer.ok ? answer.value : fallback);

function domainOf(nvml: Nvml, device: Device, gpu: { uuid: string; name: string; mig: boolean }): Domain {
  const isModule = SUPERCHIP.test(gpu.name);
  const limit = nvml.powerField(device, POWER_REQUESTED_LIMIT);
  const driver = nvml.driverVersion();
  return {
    id: gpu.uuid,
    component: isModule ? 'module' : 'gpu',
    parent: null,
    name: gpu.name,
    scope: isModule ? 'module' : 'gpu',
    limit_mw: limit.ok ? limit.value : null,
    ...(driver.ok ? { driver: driver.value } : {}),
    ...(nvml.path === null ? {} : { library: nvml.path }),
    mig: gpu.mig,
  };
}

type Chosen = Pick<NvmlDevice, 'sources' | 'fallback' | 'absences'>;

function chooseSources(nvml: Nvml, device: Device, domain: string): Chosen {
  const counter: Source = {
    column: {
      domain,
      quantity: 'energy',
      unit: 'mJ',
      kind: 'counter',
      max: null,
      source: 'nvml:total-energy',
      update_ms: UPDATE_MS,
    },
    read: () => nvml.totalEnergy(device),
  };
  const powers: readonly Source[] = [
    {
      column: { ...power(domain, 'nvml:185'), window_ms: AVERAGE_WINDOW_MS },
      read: () => nvml.powerField(device, POWER_AVERAGE),
    },
    { column: power(domain, 'nvml:186'), read: () => nvml.powerField(device, POWER_INSTANT) },
    // Where the fields are unknown the driver is old, and so is what this call means: an instant.
    { column: power(domain, 'nvml:power-usage'), read: () => nvml.powerUsage(device) },
  ];
  const utilization: Source = {
    column: {
      domain,
      quantity: 'util',
      unit: '%',
      kind: 'gauge',
      max: FULL_PERCENT,
      source: 'nvml:utilization',
    },
    read: () => nvml.utilization(device),
  };

  const refusedCounter = refusal(counter, domain);
  const refusedUtilization = refusal(utilization, domain);
  const firstPower = powers.findIndex((source) => source.read().ok);
  const chosenPower = powers[firstPower] ?? null;
  // Beside a working counter only a mean is worth a reading a second, as its cross-check; an instant waits as the fallback.
  const isMean = chosenPower?.column.window_ms !== undefined;
  const readPower = chosenPower !== null && (isMean || refusedCounter !== null) ? [chosenPower] : [];
  const failedPowers =
    refusedCounter === null ? [] : powers.slice(0, firstPower < 0 ? powers.length : firstPower);
  return {
    sources: [
      ...(refusedCounter === null ? [counter] : []),
      ...readPower,
      ...(refusedUtilization === null ? [utilization] : []),
    ],
    fallback: readPower.length === 0 ? chosenPower : null,
    absences: [
      refusedCounter,
      ...failedPowers.map((source) => refusal(source, domain)),
      refusedUtilization,
    ].filter((refused) => refused !== null),
  };
}

const power = (domain: string, source: string): NewColumn => ({
  domain,
  quantity: 'power',
  unit: 'mW',
  kind: 'gauge',
  max: null,
  source,
  update_ms: UPDATE_MS,
});

function refusal(source: Source, domain: string): Absence | null {
  const answer = source.read();
  return answer.ok ? null : absence(source.column.source.replace('nvml:', ''), answer.code, domain);
}
