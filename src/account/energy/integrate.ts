// From raw readings to joules: every physical domain once, from its best source, each with what is doubtful about it.
import { type Note, note } from '../../errors.ts';
import type { Domain } from '../../measure/trace/domain.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { outermost } from './containment.ts';
import { type DomainEnergy, domainEnergy } from './domain-energy.ts';
import { gpuEnergy } from './gpu-energy.ts';
import { type HostInput, modelledHost } from './host-models.ts';
import { meteredLayers } from './metered-layers.ts';
import { type Sampling, samplingOf } from './sampling.ts';

export interface EnergyAccount {
  readonly sampling: Sampling;
  /** What the total is the sum of; empty where nothing is known. */
  readonly summed: readonly DomainEnergy[];
  /** GPUs of the machine that the job could not see. */
  readonly hidden: readonly DomainEnergy[];
  readonly notes: readonly Note[];
}

export function integrate(input: HostInput): EnergyAccount {
  const sampling = samplingOf(input.trace);
  if (input.window.end <= input.window.start) return nothing(sampling);
  const gpus = input.trace.domains.filter(isGpu).map((domain, i) => ({
    domain,
    ...gpuEnergy({ ...input, sampling, domain, title: titleOf(domain, i) }),
  }));
  const host = meteredHost(input, sampling);
  const measured = [...gpus.filter(({ domain }) => domain.visible !== false), ...host].flatMap(
    ({ energy }) => energy ?? [],
  );
  const settled = settleHost(measured, host, input.trace);
  const modelled = modelledHost(input, settled.missing);
  return {
    sampling,
    summed: [...settled.summed, ...modelled.energies],
    hidden: gpus.flatMap(({ domain, energy }) =>
      domain.visible === false && energy !== null ? [energy] : [],
    ),
    notes: [...gpus, ...host].flatMap(({ notes }) => notes).concat(settled.notes, modelled.notes),
  };
}

interface Metered {
  readonly domain: Domain;
  readonly energy: DomainEnergy | null;
  readonly notes: readonly Note[];
}

const isGpu = (domain: Domain): boolean => domain.component === 'gpu' || domain.component === 'module';

/** Without the id, which must not leave the machine. */
const titleOf = (domain: Domain, index: number): string =>
  `GPU ${index}${domain.name === undefined ? '' : ` (${domain.name})`}`;

/** CPU and memory domains that have a sensor. A node's own meter is a bound on the total and no part of it. */
function meteredHost(input: HostInput, sampling: Sampling): readonly Metered[] {
  const { trace, window } = input;
  const hasSensor = (domain: Domain): boolean =>
    trace.columns.some(
      ({ domain: id, quantity }) => id === domain.id && (quantity === 'energy' || quantity === 'power'),
    );
  const domains = trace.domains.filter(
    (domain) => !isGpu(domain) && domain.component !== 'host' && hasSensor(domain),
  );
  return domains.map((domain) => {
    const { layers, notes } = meteredLayers({ trace, domain, title: domain.id, sampling, window });
    return { domain, energy: domainEnergy(domain, layers, window), notes };
  });
}

/** Drops what another counted domain contains, and says which host components are left to the models. */
function settleHost(measured: readonly DomainEnergy[], host: readonly Metered[], trace: Trace) {
  const broken = new Set(host.filter(({ energy }) => energy === null).map(({ domain }) => domain.component));
  const usable = measured.filter(({ component }) => !broken.has(component));
  const outer = outermost(trace.domains, new Set(usable.map(({ domain }) => domain.id)));
  const module = usable.some(({ component }) => component === 'module');
  const summed = usable.filter(
    ({ domain, component }) =>
      outer.has(domain.id) && !(module && (component === 'cpu' || component === 'dram')),
  );
  const isMissing = (wanted: 'cpu' | 'dram'): boolean =>
    !module && !usable.some((energy) => energy.component === wanted);
  return {
    summed,
    missing: { cpu: isMissing('cpu'), dram: isMissing('dram') },
    notes: [...broken].map((component) =>
      note(
        `${component}-sensor-incomplete`,
        `A ${component} sensor is present but gave nothing usable, so this component is modelled as a whole.`,
        'warning',
      ),
    ),
  };
}

const nothing = (sampling: Sampling): EnergyAccount => ({
  sampling,
  summed: [],
  hidden: [],
  notes: [
    note('no-samples', 'The trace holds no two samples, so no energy is known; it is not zero.', 'warning'),
  ],
});
