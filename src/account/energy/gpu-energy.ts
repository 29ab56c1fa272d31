// The energy of one GPU or module: its sensors first, then its utilisation times its limit, then half its limit assumed.

import { type Note, note } from '../../errors.ts';
import { micros, type Watts } from '../../units.ts';
import { constantPower } from './constant-power.ts';
import { type DomainEnergy, domainEnergy, type Layer } from './domain-energy.ts';
import { type MeteredInput, meteredLayers } from './metered-layers.ts';
import type { Factors } from './model/factors.ts';
import { assumedGpuWatts, GPU_ASSUMED_PERCENT, GPU_MODEL_PERCENT, gpuLimit, gpuWatts } from './model/gpu.ts';
import { integratePower } from './power.ts';
import { readingsOf } from './readings.ts';
import { modelUncertainty } from './uncertainty.ts';

export interface GpuInput extends MeteredInput {
  readonly factors: Factors;
}

export function gpuEnergy(input: GpuInput): {
  readonly energy: DomainEnergy | null;
  readonly notes: readonly Note[];
} {
  const { domain, window, factors, title } = input;
  const metered = meteredLayers(input);
  const limit = gpuLimit(domain, factors.gpus);
  const models = limit === null ? [] : [utilisationLayer(input, limit), assumedLayer(input, limit)];
  // A guess may stand alone, but it must not fill the gaps of something that was seen.
  const seen = [...metered.layers, ...models.slice(0, 1)];
  const energy = domainEnergy(domain, seen, window) ?? domainEnergy(domain, models.slice(1), window);
  const unknown = energy === null && domain.visible !== false && !isPart(input);
  const nothing = unknown
    ? [
        note(
          'gpu-unknown',
          `Nothing is known of ${title}: no counter, no power, no utilisation with a limit. It is missing in the total.`,
          'warning',
        ),
      ]
    : [];
  return { energy, notes: [...metered.notes, ...nothing, ...mixed(energy, title)] };
}

/** True of a GPU whose energy is read with that of its module. */
const isPart = ({ domain, trace }: GpuInput): boolean => trace.domains.some(({ id }) => id === domain.parent);

/** No source takes over without a word. */
function mixed(energy: DomainEnergy | null, title: string): readonly Note[] {
  const origins = (energy?.segments ?? []).map(({ origin }) => origin).filter(({ filled }) => !filled);
  const sources = [...new Set(origins.map(({ source }) => source))];
  return sources.length < 2
    ? []
    : [note('source-changed', `${title} was read from ${sources.join(' and ')} in turn.`)];
}

function utilisationLayer({ trace, domain, sampling }: GpuInput, limit: Watts): Layer {
  const util = readingsOf(trace, domain.id, 'util')[0]?.values ?? [];
  const points = util.map(({ t, value }) => ({ t, watts: gpuWatts(limit, value) }));
  const origin = { source: 'gpu-model', method: 'modelled', provenance: 'modelled', filled: false } as const;
  return {
    source: origin.source,
    stepMs: 0,
    segments: integratePower(points, { sampling, window: micros(0), origin }),
    uncertainty: ({ filledShare }) => modelUncertainty(GPU_MODEL_PERCENT, filledShare),
  };
}

function assumedLayer({ window }: GpuInput, limit: Watts): Layer {
  const origin = { source: 'gpu-limit', method: 'modelled', provenance: 'assumed', filled: false } as const;
  return {
    source: origin.source,
    stepMs: 0,
    segments: constantPower(assumedGpuWatts(limit), window, origin),
    uncertainty: () => modelUncertainty(GPU_ASSUMED_PERCENT, 0),
  };
}
