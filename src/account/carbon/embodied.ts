// The share of making the hardware that falls on one job: M = TE × time / lifetime (SCI, ISO/IEC 21031; the whole machine is reserved).
import { type Grams, grams, type Seconds } from '../../units.ts';

/** Carbon of making one GPU, kgCO2e; `host` is the kind of server that normally carries it. */
export interface EmbodiedGpu {
  readonly name: string;
  readonly kgco2e: number;
  readonly host: 'eight-gpu-server' | 'rack-server';
}

/** Four years of servers: CCF and BoaviztAPI, 35,040 h. */
const LIFETIME_SECONDS = 35_040 * 3_600;
/** Server of the eight-GPU class without its GPUs, kgCO2e (EcoLogits), shared by eight. */
const EIGHT_GPU_SERVER_KG = 5_700;
const GPUS_PER_SERVER = 8;
/** Rack server with one CPU and little memory, kgCO2e (Cloud Carbon Footprint). */
const RACK_SERVER_KG = 1_000;
const GRAMS_PER_KG = 1_000;

/**
 * Grams for `seconds` on a machine with these GPUs (names as the driver reports them); no GPU: a plain rack server.
 * Null where a GPU has no published footprint: half a machine would look like a whole one.
 */
export function embodiedGrams(machine: {
  readonly gpuModels: readonly (string | null)[];
  readonly seconds: Seconds;
  readonly table: readonly EmbodiedGpu[];
}): Grams | null {
  const { gpuModels, seconds, table } = machine;
  const gpus = gpuModels.map((model) => table.find(({ name }) => bare(name) === bare(model ?? '')));
  let kilograms = 0;
  for (const gpu of gpus) {
    if (gpu === undefined) return null;
    kilograms += gpu.kgco2e + (gpu.host === 'eight-gpu-server' ? EIGHT_GPU_SERVER_KG / GPUS_PER_SERVER : 0);
  }
  if (!gpus.some((gpu) => gpu?.host === 'eight-gpu-server')) kilograms += RACK_SERVER_KG;
  return grams((kilograms * GRAMS_PER_KG * seconds) / LIFETIME_SECONDS);
}

/** Older drivers leave the maker out: `A100-SXM4-40GB`. */
const bare = (name: string): string => name.replace(/^NVIDIA /, '');
