// Chooses what to read of an NVIDIA GPU: its best source of energy, a power beside it, and its utilisation.
// What each call means by GPU generation: nvml.h, API version 13; how fresh it is: arXiv 2312.02741.
import type { Nvml } from '../../native/nvml.ts';
import type { NewColumn } from '../../trace/column.ts';
import type { Absence } from '../../trace/domain.ts';
import { openSamples } from './nvml-samples.ts';
import { POWER_AVERAGE, POWER_INSTANT, type Scope } from './nvml-scope.ts';
import { type Candidate, firstOf, type Gpu, type Source, tried } from './nvml-source.ts';

export interface Chosen {
  readonly sources: readonly Source[];
  /** What to read when the counter fails its check; null where power is read already or not at all. */
  readonly fallback: Source | null;
  readonly absences: readonly Absence[];
}

export interface Kind {
  readonly name: string;
  readonly scope: Scope;
  /** NVML_DEVICE_ARCH_*; null where the driver does not say. */
  readonly architecture: number | null;
}

/** NVML_FI_DEV_ENERGY, which takes a scope (nvml.h). */
const ENERGY = 191;
const MODULE_SCOPE = 1;
const SCOPES = { gpu: 0, module: MODULE_SCOPE } as const;
/** NVML_TOTAL_POWER_SAMPLES, NVML_MODULE_POWER_SAMPLES (nvml.h). */
const SAMPLES = { gpu: 0, module: 7 } as const;
/** NVML_DEVICE_ARCH_VOLTA, NVML_DEVICE_ARCH_AMPERE (nvml.h). */
const VOLTA = 5;
const AMPERE = 7;
/** GA100 has an instant sensor only, unlike the rest of its generation (nvml.h, nvmlDeviceGetPowerUsage). */
const GA100 = /\bA(100|800|30)\b/;
/** Mean of field 185, and of the power call from Ampere on. */
const MEAN_MS = 1_000;
/** Counter and power register refresh every 20 ms up to Volta, about every 100 ms after it (measured for arXiv 2312.02741). */
const EARLY_UPDATE_MS = 20;
const UPDATE_MS = 100;
const FULL_PERCENT = 100;

export function chooseSources(nvml: Nvml, gpu: Gpu, kind: Kind): Chosen {
  const energy = firstOf(energies(nvml, gpu, kind));
  const power = firstOf(powers(nvml, gpu, kind));
  const utilization = firstOf([tried(utilizationOf(nvml, gpu))]);
  // Beside a counter only a cheap mean is worth a call a second, as its cross-check; anything else waits as the fallback.
  const isRead = power.chosen !== null && (energy.chosen === null || isCheapMean(power.chosen));
  const read = [energy.chosen, isRead ? power.chosen : null, utilization.chosen];
  return {
    sources: read.filter((source) => source !== null),
    fallback: isRead ? null : power.chosen,
    absences: [...energy.refused, ...(energy.chosen === null ? power.refused : []), ...utilization.refused],
  };
}

const isCheapMean = ({ column }: Source): boolean =>
  column.window_ms !== undefined && column.source !== 'nvml:samples';

function energies(nvml: Nvml, gpu: Gpu, kind: Kind): readonly Candidate[] {
  const counter = (source: string): NewColumn => ({
    domain: gpu.uuid,
    quantity: 'energy',
    unit: 'mJ',
    kind: 'counter',
    max: null,
    source,
    update_ms: updateMs(kind),
  });
  const total = tried({
    column: counter('nvml:total-energy'),
    read: () => nvml.totalEnergy(gpu.handle),
  });
  if (kind.scope === 'gpu') return [total];
  // Where the driver has no scope for it, the device's counter is the module's (ml-energy/zeus, PR 172).
  const module = tried({
    column: counter('nvml:module-energy'),
    read: () => nvml.field(gpu.handle, { field: ENERGY, scope: MODULE_SCOPE }),
  });
  return [module, total];
}

function powers(nvml: Nvml, gpu: Gpu, kind: Kind): readonly Candidate[] {
  const power = (source: string, windowMs?: number): NewColumn => ({
    domain: gpu.uuid,
    quantity: 'power',
    unit: 'mW',
    kind: 'gauge',
    max: null,
    source,
    update_ms: updateMs(kind),
    ...(windowMs === undefined ? {} : { window_ms: windowMs }),
  });
  const scope = SCOPES[kind.scope];
  const field = (of: number, column: NewColumn) =>
    tried({ column, read: () => nvml.field(gpu.handle, { field: of, scope }) });
  const ring = { type: SAMPLES[kind.scope], column: power('nvml:samples', MEAN_MS) };
  const scoped = [
    field(POWER_AVERAGE, power('nvml:185', MEAN_MS)),
    () => openSamples(nvml, gpu, ring),
    field(POWER_INSTANT, power('nvml:186')),
  ];
  if (kind.scope === 'module') return scoped;
  const column = power('nvml:power-usage', isMeanByCall(kind) ? MEAN_MS : undefined);
  return [...scoped, tried({ column, read: () => nvml.powerUsage(gpu.handle) })];
}

const utilizationOf = (nvml: Nvml, gpu: Gpu): Source => ({
  column: {
    domain: gpu.uuid,
    quantity: 'util',
    unit: '%',
    kind: 'gauge',
    max: FULL_PERCENT,
    source: 'nvml:utilization',
  },
  read: () => nvml.utilization(gpu.handle),
});

const updateMs = ({ architecture }: Kind): number =>
  architecture !== null && architecture <= VOLTA ? EARLY_UPDATE_MS : UPDATE_MS;

/** The power call gives an instant up to GA100, and a mean of a second on other Ampere and newer (nvml.h). */
const isMeanByCall = ({ architecture, name }: Kind): boolean =>
  architecture !== null && architecture >= AMPERE && !GA100.test(name);
