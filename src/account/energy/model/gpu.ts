// A GPU without a counter or power sensor: its power limit times a concave curve of its utilisation.
// Without utilisation nothing of it is observed: half of the limit is assumed.
import { type Watts, watts } from '../../../units.ts';
import type { GpuRow } from './factors.ts';
import { fractionAt, GPU_CURVE } from './load-curve.ts';

/** Design notes: utilisation says that kernels ran, not how wide; ±40 %. Without it ±60 %. */
export const GPU_MODEL_PERCENT = 40;
export const GPU_ASSUMED_PERCENT = 60;
const ASSUMED_SHARE_OF_LIMIT = 0.5;

const MW_PER_W = 1_000;
const PERCENT = 100;

/** The configured limit, else the design power of a card of exactly this name; null where neither is known. */
export function gpuLimit(
  gpu: { readonly limit_mw?: number | null; readonly name?: string },
  rows: readonly GpuRow[],
): Watts | null {
  if (typeof gpu.limit_mw === 'number' && gpu.limit_mw > 0) return watts(gpu.limit_mw / MW_PER_W);
  const wanted = comparable(gpu.name ?? '');
  const row = rows.find(({ name }) => comparable(name) === wanted);
  return row === undefined ? null : watts(row.tdp_w);
}

export const gpuWatts = (limit: Watts, utilPercent: number): Watts =>
  watts(limit * fractionAt(GPU_CURVE, utilPercent / PERCENT));

export const assumedGpuWatts = (limit: Watts): Watts => watts(limit * ASSUMED_SHARE_OF_LIMIT);

const comparable = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\((?:r|tm)\)/g, '')
    .replace(/^(?:amd|intel|nvidia)\s+/, '')
    // AMD's server cards name their form beside the model.
    .replace(/\s+oam$/, '')
    .replace(/\s+/g, ' ')
    .trim();
