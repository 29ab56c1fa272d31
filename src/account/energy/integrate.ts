// From raw readings to joules: every physical domain once, from its best source, each with what is doubtful about it.
import { type Note, note } from '../../errors.ts';
import type { Component, Domain } from '../../measure/trace/domain.ts';
import { heldBy, outermost } from './containment.ts';
import type { DomainEnergy } from './domain-energy.ts';
import { gpuEnergy } from './gpu-energy.ts';
import { type HostInput, modelledHost } from './host-models.ts';
import { isAccelerator, type Metered, meteredHost } from './metered-host.ts';
import { mirroredDomains } from './mirrors.ts';
import { isOnModule, isSocket, type Part, settleModules } from './modules.ts';
import { nodeNotes } from './node-bound.ts';
import { type Sampling, samplingOf } from './sampling.ts';

export interface EnergyAccount {
  readonly sampling: Sampling;
  /** What the total is the sum of; empty where nothing is known. */
  readonly summed: readonly DomainEnergy[];
  /** GPUs of the machine that the job could not see, and that are not inside something counted. */
  readonly hidden: readonly DomainEnergy[];
  /** The machine's own power meter: a bound on the sum of its parts, never one of them. */
  readonly node: DomainEnergy | null;
  readonly notes: readonly Note[];
}

export function integrate(input: HostInput): EnergyAccount {
  const { trace, window } = input;
  const sampling = samplingOf(trace);
  if (window.end <= window.start) return nothing(sampling);
  const mirrors = mirroredDomains(trace);
  const own = { ...trace, domains: trace.domains.filter(({ id }) => !mirrors.has(id)) };
  const gpus = own.domains
    .filter((domain) => isAccelerator(domain, own))
    .map((domain, i) => ({
      domain,
      ...gpuEnergy({ ...input, trace: own, sampling, domain, title: titleOf(domain, i) }),
    }));
  const sensors = meteredHost({ trace: own, sampling, window });
  const host = sensors.filter(({ domain }) => domain.component !== 'host');
  const node = sensors.find(({ domain, energy }) => domain.component === 'host' && energy !== null);
  const visible = gpus.filter(({ domain }) => domain.visible !== false);
  const settled = settle(
    [...visible, ...host].flatMap(({ energy }) => energy ?? []),
    host,
    own.domains,
  );
  const modelled = modelledHost(input, settled.missing);
  const summed = [...settled.summed, ...modelled.energies];
  const hidden = gpus.flatMap(({ domain, energy }) =>
    domain.visible === false && energy !== null && !(settled.holdsGpus && isOnModule(domain)) ? [energy] : [],
  );
  return {
    sampling,
    summed,
    hidden,
    node: node?.energy ?? null,
    notes: [
      ...[...gpus, ...sensors].flatMap(({ notes }) => notes),
      ...mirrorNotes(mirrors),
      ...settled.notes,
      ...modelled.notes,
      ...nodeNotes(node?.energy ?? null, [...summed, ...hidden]),
    ],
  };
}

/** Without the id, which must not leave the machine. */
const titleOf = (domain: Domain, index: number): string =>
  `GPU ${index}${domain.name === undefined ? '' : ` (${domain.name})`}`;

/** Drops what another counted domain contains, and says which host components are left to the models. */
function settle(energies: readonly DomainEnergy[], host: readonly Metered[], domains: readonly Domain[]) {
  const known = new Set(energies.map(({ domain }) => domain.id));
  const outer = outermost(domains, known);
  const silent = host.filter(({ energy }) => energy === null).map(({ domain }) => domain);
  // A silent part of something that is counted is no loss.
  const isHeld = heldBy(domains, known);
  const lost = silent.filter(({ id }) => !isHeld(id));
  const broken = new Set<Component>(lost.map(({ component }) => component));
  broken.delete('module');
  const usable = energies.filter(({ domain, component }) => outer.has(domain.id) && !broken.has(component));
  const { kept, inside } = settleModules(usable);
  const isMissing = (wanted: Part): boolean =>
    !inside.has(wanted) && !energies.some(({ component }) => component === wanted && !broken.has(component));
  const missing = { cpu: isMissing('cpu'), dram: isMissing('dram') };
  const incomplete = [...broken].filter(
    (component) => (component === 'cpu' && missing.cpu) || (component === 'dram' && missing.dram),
  );
  return {
    summed: kept,
    /** True where a socket or rail is counted, which feeds GPUs that the job does not see as well. */
    holdsGpus: kept.some(isSocket),
    missing,
    notes: incomplete.map((component) =>
      note(
        `${component}-sensor-incomplete`,
        `A ${component} sensor is present but gave nothing usable, so this component is modelled as a whole.`,
        'warning',
      ),
    ),
  };
}

const mirrorNotes = ({ size }: ReadonlySet<string>): readonly Note[] =>
  size === 0
    ? []
    : [
        note(
          'domain-mirrored',
          `${size === 1 ? 'One energy counter shows' : `${size} energy counters show`} another one a second time and ${size === 1 ? 'is' : 'are'} counted once.`,
        ),
      ];

const nothing = (sampling: Sampling): EnergyAccount => ({
  sampling,
  summed: [],
  hidden: [],
  node: null,
  notes: [
    note('no-samples', 'The trace holds no two samples, so no energy is known; it is not zero.', 'warning'),
  ],
});
