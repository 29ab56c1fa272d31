// Opens one AMD card: its energy accumulator, its power sensor as the accumulator's check, how busy it is, and what it covers.
// Linux Documentation/gpu/amdgpu/thermal.rst: power in µW, an APU's with its processor; pm.rst: gpu_busy_percent, gpu_metrics.
import type { NewColumn } from '../../trace/column.ts';
import type { Absence, Domain } from '../../trace/domain.ts';
import { type FileSource, type Reading, readSource } from '../file/file-meter.ts';
import type { KeptFile } from '../file/kept-file.ts';
import { openAttribute } from '../file/open-attribute.ts';
import { listNames, readNumber } from '../file/sysfs.ts';
import { wholeNumber } from '../file/whole-number.ts';
import type { AmdCard } from './amdgpu-card.ts';
import { type GpuMetrics, parseGpuMetrics } from './gpu-metrics.ts';

export interface AmdDevice {
  readonly card: AmdCard;
  readonly domain: Domain;
  readonly sources: readonly FileSource[];
  readonly absences: readonly Absence[];
  /** True where all that it says of energy is zero: the second die of a package, whose first die speaks for both. */
  readonly silent: boolean;
}

/** MI300A, the one accelerator with processor cores and memory in its package (Linux amdgpu_drv.c, pci.ids). */
const MI300A = '74a0';
/** Aldebaran (MI200 series): alone among v1.0 to v1.3 tables its firmware counts in 64 bits (aldebaran_ppt.c). */
const ALDEBARAN: readonly string[] = ['7408', '740c', '740f', '7410'];
/** All others of that age count in 32 bits, which the driver widens (SmuMetrics_t of smu11 and smu13 driver interfaces). */
const NARROW_RANGE = 2 ** 32;
const LAST_NARROW_CONTENT = 3;
/** RAPL's package of the socket that an APU is: it covers the same cores and the same graphics. */
const APU_PACKAGE = 'package-0';
const UW_PER_MW = 1_000;
const FULL_PERCENT = 100;

export function openAmdDevice(card: AmdCard, id: string): AmdDevice {
  const metrics = openMetrics(card);
  const isApu = metrics.first !== null && metrics.first.format > 1;
  const power = openPower(card, id);
  const busy = isApu ? null : openBusy(card, id);
  const energy = energyOf(card, id, metrics);
  const readings = [energy, power].flatMap((source) => (source === null ? [] : [readSource(source)]));
  return {
    card,
    domain: domainOf(card, id, isApu),
    sources: [energy, power, busy].filter((source) => source !== null),
    absences: energy === null && !isApu ? [noAccumulator(id, metrics)] : [],
    silent: readings.length > 0 && readings.every((value) => value === 0),
  };
}

interface Metrics {
  readonly file: ReturnType<typeof openAttribute>;
  readonly first: GpuMetrics | null;
}

function openMetrics(card: AmdCard): Metrics {
  const file = openAttribute(`${card.path}/gpu_metrics`);
  return { file, first: typeof file === 'string' ? null : tableIn(file) };
}

function tableIn(file: KeptFile): GpuMetrics | null {
  try {
    return parseGpuMetrics(file.readBytes());
  } catch {
    return null;
  }
}

/** Null where the table has none, or cannot be read; then the file is closed. */
function energyOf(card: AmdCard, domain: string, { file, first }: Metrics): FileSource | null {
  if (typeof file === 'string') return null;
  if (first === null || first.energy === 'none') {
    file.close();
    return null;
  }
  const narrow =
    first.content <= LAST_NARROW_CONTENT &&
    !ALDEBARAN.includes(card.model) &&
    typeof first.energy === 'number' &&
    first.energy < NARROW_RANGE;
  return {
    column: {
      domain,
      quantity: 'energy',
      unit: '2^-16J',
      kind: 'counter',
      max: narrow ? NARROW_RANGE : null,
      source: 'amdgpu:gpu-metrics',
    },
    read(): Reading {
      const energy = parseGpuMetrics(file.readBytes())?.energy ?? 'none';
      return energy === 'none' ? null : energy;
    },
    files: [file],
  };
}

const noAccumulator = (domain: string, { file }: Metrics): Absence => ({
  source: 'amdgpu:gpu-metrics',
  code: file === 'no-permission' || file === 'read-failed' ? file : 'not-supported',
  domain,
  hint: 'The driver shows no energy counter for this card; its power is read instead where there is a sensor.',
});

/** The mean before the instant; which one a card has depends on its generation. Neither states its window. */
function openPower(card: AmdCard, domain: string): FileSource | null {
  const column = (source: string): NewColumn => ({
    domain,
    quantity: 'power',
    unit: 'uW',
    kind: 'gauge',
    max: null,
    source,
  });
  return (
    gauge(`${hwmonOf(card)}/power1_average`, column('amdgpu:hwmon-average')) ??
    gauge(`${hwmonOf(card)}/power1_input`, column('amdgpu:hwmon-input'))
  );
}

const openBusy = (card: AmdCard, domain: string): FileSource | null =>
  gauge(`${card.path}/gpu_busy_percent`, {
    domain,
    quantity: 'util',
    unit: '%',
    kind: 'gauge',
    max: FULL_PERCENT,
    source: 'amdgpu:busy',
  });

/** Null where the file cannot be opened, or its first reading says nothing. */
function gauge(path: string, column: NewColumn): FileSource | null {
  const file = openAttribute(path);
  if (typeof file === 'string') return null;
  const source: FileSource = { column, read: () => wholeNumber(file.read()), files: [file] };
  if (readSource(source) !== null) return source;
  // A sensor that the driver names and then refuses to read.
  file.close();
  return null;
}

const hwmonOf = (card: AmdCard): string => `${card.path}/hwmon/${listNames(`${card.path}/hwmon`)[0] ?? ''}`;

/**
 * An APU's sensor covers the processor, so it is a CPU domain inside RAPL's package: where that is read the APU adds nothing,
 * and where it is not (it takes root) the APU stands in for it. MI300A also holds all memory: a module.
 */
function domainOf(card: AmdCard, id: string, isApu: boolean): Domain {
  const limitUw = readNumber(`${hwmonOf(card)}/power1_cap`);
  const facts = { id, name: card.name, limit_mw: limitUw ? Math.floor(limitUw / UW_PER_MW) : null };
  if (isApu) return { ...facts, component: 'cpu', parent: APU_PACKAGE };
  if (card.model === MI300A) return { ...facts, component: 'module', scope: 'module', parent: null };
  return { ...facts, component: 'gpu', scope: 'gpu', parent: null };
}
