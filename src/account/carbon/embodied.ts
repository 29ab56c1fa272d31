// The share of making the hardware that falls on one job: M = TE × time reserved / lifetime × share reserved (SCI, ISO/IEC 21031).
import { type Grams, grams, type Seconds } from '../../units.ts';

/** Carbon of making one GPU, kgCO2e; `host` is the kind of server that normally carries it. */
export interface EmbodiedGpu {
  readonly name: string;
  readonly kgco2e: number;
  readonly host: 'eight-gpu-server' | 'rack-server';
}

/** What is known of making a machine, whatever job runs on it. */
export interface EmbodiedFacts {
  readonly table: readonly EmbodiedGpu[];
  /** Of the whole machine with its GPUs as its owner states it, kgCO2e; null: from the table. */
  readonly statedKg: number | null;
  /** Null where the owner states none: then four years. */
  readonly lifetimeHours: number | null;
}

/** A GPU that the job had, whole or in MIG slices. */
export interface ReservedGpu {
  /** As the driver reports it. */
  readonly model: string | null;
  readonly slices?: { readonly ours: number; readonly of: number } | null | undefined;
}

export interface EmbodiedShare {
  readonly grams: Grams;
  /** `owner`, or `footprints` for the table. */
  readonly source: 'owner' | 'footprints';
  /** Carbon of making what was reserved, kgCO2e. */
  readonly reservedKg: number;
  readonly lifetimeHours: number;
}

/** Four years of servers: Cloud Carbon Footprint and BoaviztAPI. */
const DEFAULT_LIFETIME_HOURS = 35_040;
/** Server of the eight-GPU class without its GPUs, kgCO2e (EcoLogits), shared by eight. */
const EIGHT_GPU_SERVER_KG = 5_700;
const GPUS_PER_SERVER = 8;
/** Rack server with one CPU and little memory, kgCO2e (Cloud Carbon Footprint). */
const RACK_SERVER_KG = 1_000;
const GRAMS_PER_KG = 1_000;
const SECONDS_PER_HOUR = 3_600;

/**
 * For `seconds` on a machine with these GPUs; without a GPU the whole machine is reserved (docs/adr/0015).
 * Null where the owner states nothing and a GPU has no published footprint: half a machine would look like a whole one.
 */
export function embodiedShare(job: {
  readonly facts: EmbodiedFacts;
  readonly gpus: readonly ReservedGpu[];
  /** GPUs of the machine that the job could not see. */
  readonly hiddenGpus: number;
  readonly seconds: Seconds;
}): EmbodiedShare | null {
  const { facts, gpus, hiddenGpus } = job;
  const reserved = gpus.map(({ slices }) => (slices ? Math.min(1, slices.ours / slices.of) : 1));
  const had = reserved.reduce((total, part) => total + part, 0);
  const share = gpus.length === 0 ? 1 : had / (gpus.length + hiddenGpus);
  const reservedKg =
    facts.statedKg === null
      ? footprintKg({ table: facts.table, gpus, reserved, share })
      : facts.statedKg * share;
  if (reservedKg === null) return null;
  const lifetimeHours = facts.lifetimeHours ?? DEFAULT_LIFETIME_HOURS;
  return {
    grams: grams((reservedKg * GRAMS_PER_KG * job.seconds) / SECONDS_PER_HOUR / lifetimeHours),
    source: facts.statedKg === null ? 'footprints' : 'owner',
    reservedKg,
    lifetimeHours,
  };
}

/** Each GPU with its eighth of a server; a rack server goes in the proportion of its GPUs. */
function footprintKg(machine: {
  readonly table: readonly EmbodiedGpu[];
  readonly gpus: readonly ReservedGpu[];
  readonly reserved: readonly number[];
  readonly share: number;
}): number | null {
  const { table, gpus, reserved, share } = machine;
  let kilograms = 0;
  let inEights = false;
  for (const [index, { model }] of gpus.entries()) {
    const gpu = table.find(({ name }) => bare(name) === bare(model ?? ''));
    if (gpu === undefined) return null;
    const host = gpu.host === 'eight-gpu-server' ? EIGHT_GPU_SERVER_KG / GPUS_PER_SERVER : 0;
    inEights ||= host > 0;
    kilograms += (gpu.kgco2e + host) * (reserved[index] ?? 1);
  }
  return inEights ? kilograms : kilograms + RACK_SERVER_KG * share;
}

/** Older drivers leave the maker out: `A100-SXM4-40GB`. */
const bare = (name: string): string => name.replace(/^NVIDIA /, '');
