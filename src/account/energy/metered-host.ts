// Every sensor beside the GPUs' own: CPU and memory, module sockets and rails, and the meter of the whole node.
import type { Note } from '../../errors.ts';
import type { Domain } from '../../measure/trace/domain.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { type DomainEnergy, domainEnergy } from './domain-energy.ts';
import { meteredLayers } from './metered-layers.ts';
import type { Sampling } from './sampling.ts';
import type { Stretch } from './segment.ts';

export interface Metered {
  readonly domain: Domain;
  /** Null where the sensor gave nothing usable. */
  readonly energy: DomainEnergy | null;
  readonly notes: readonly Note[];
}

export function meteredHost({
  trace,
  sampling,
  window,
}: {
  readonly trace: Trace;
  readonly sampling: Sampling;
  readonly window: Stretch;
}): readonly Metered[] {
  return trace.domains
    .filter((domain) => !isAccelerator(domain, trace) && hasSensor(domain, trace))
    .map((domain) => {
      const { layers, notes } = meteredLayers({ trace, domain, title: domain.id, sampling, window });
      return { domain, energy: domainEnergy(domain, layers, window), notes };
    });
}

/** A device with a driver of its own, which can be modelled where its sensor fails; sockets and rails are sensors only. */
export const isAccelerator = ({ id, component }: Domain, { columns }: Trace): boolean =>
  component === 'gpu' ||
  (component === 'module' &&
    !columns.some(({ domain, source }) => domain === id && source.startsWith('hwmon:')));

const hasSensor = ({ id }: Domain, { columns }: Trace): boolean =>
  columns.some(({ domain, quantity }) => domain === id && (quantity === 'energy' || quantity === 'power'));
