// The machine of a receipt: what decides whether two receipts are comparable, with device ids hashed.
import type { Trace } from '../../measure/trace/trace.ts';
import type { JobPart } from '../attribution/job-part.ts';
import { clipped, MAX_LABEL_CHARACTERS } from './clipped.ts';
import { deviceHash } from './device.ts';
import type { Machine } from './receipt.ts';

const MW_PER_W = 1_000;
const BYTES_PER_GB = 2 ** 30;
/** The receipt schema's bound. */
const MOST_GPUS = 256;

/** What the machine is, as an inventory tells it. */
export interface Inventory {
  readonly os: string | null;
  readonly virtual: boolean | null;
  readonly memoryGb: number | null;
  readonly cpuModel: string | null;
  readonly threads: number | null;
  /** Stands for a machine without GPU; leaves it only as a salted hash. */
  readonly machineId: string | null;
}

/** Facts of the trace win over the inventory's: every run has them, so the machine class stays the same. */
export function machineSection(
  trace: Trace,
  {
    inventory,
    salt,
    contended,
    tenancy,
    foreignCores,
  }: { readonly inventory: Inventory; readonly salt: string } & Omit<JobPart, 'parts' | 'notes'>,
): Machine {
  const { header } = trace;
  const gpus = trace.domains
    .filter((domain) => domain.component === 'gpu' || domain.component === 'module')
    .filter((domain) => domain.visible !== false)
    .slice(0, MOST_GPUS);
  const ids = gpus.length > 0 ? gpus.map(({ id }) => id) : [inventory.machineId].filter((id) => id !== null);
  const memoryGb =
    inventory.memoryGb ?? (header.memory_bytes === null ? null : header.memory_bytes / BYTES_PER_GB);
  return {
    device: ids.length === 0 ? null : deviceHash(salt, ids),
    gpus: gpus.map((gpu) => ({
      device: deviceHash(salt, [gpu.id]),
      model: label(gpu.name),
      power_limit_w: typeof gpu.limit_mw === 'number' ? gpu.limit_mw / MW_PER_W : null,
      driver: label(gpu.driver),
      mig: gpu.mig ?? null,
      slices: gpu.slices ?? null,
      scope: gpu.component === 'module' ? 'module' : (gpu.scope ?? 'gpu'),
    })),
    cpu: {
      model: label(header.cpu.model ?? inventory.cpuModel),
      threads: header.cpu.threads > 0 ? header.cpu.threads : inventory.threads,
    },
    memory_gb: memoryGb,
    os: label(inventory.os),
    virtual: inventory.virtual,
    contended,
    neighbours:
      tenancy.most === null
        ? null
        : {
            workers: tenancy.most.workers,
            samplers: tenancy.most.samplers,
            gpu_processes: tenancy.most.gpuProcesses,
          },
    foreign_cores: foreignCores,
  };
}

const label = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text === '' ? null : clipped(text, MAX_LABEL_CHARACTERS);
