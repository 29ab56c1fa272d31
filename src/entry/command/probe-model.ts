// What a brief receipt says about this machine's meters: the doctor's findings, the JSON of `probe`, and fleet requirements.
import type { Receipt } from '../../account/receipt/receipt.ts';
import { CarbonError } from '../../errors.ts';
import type { ProbeModel, ProbeSource } from '../../report/probe.ts';

type Components = Receipt['energy']['components'];
type Component = keyof Components;
type Provenance = ProbeSource['provenance'];

const COMPONENTS = ['gpu', 'module', 'cpu', 'dram', 'host'] as const satisfies readonly Component[];
const SPOKEN: Readonly<Record<Component, string>> = {
  gpu: 'gpu',
  module: 'module',
  cpu: 'cpu',
  dram: 'memory',
  host: 'host',
};
/** GPUs draw about 70 % of a server's power in training (Zeus documentation, "Measuring energy"). */
const GPU_SHARE_OF_TRAINING = 0.7;
const PERCENT = 100;

export interface Place {
  readonly host: string;
  readonly user: string;
}

export function probeModel(receipt: Receipt, { host, user }: Place): ProbeModel {
  const { components } = receipt.energy;
  const refused = (component: Component) => refusalOf(receipt, component);
  return {
    machine: [host, ...hardware(receipt), `user "${user}"`],
    sources: present(components).map(([component, found]) => ({
      provenance: found.provenance,
      what: SPOKEN[component],
      how: [found.source, ...refused(component).map(({ source, code }) => `${source} ${code}`)].join('; '),
      uncertaintyPercent: found.uncertainty_percent,
    })),
    absences: receipt.absences,
    measured: measuredShare(components, null),
    fix: bestFix(receipt),
    facts: factsOf(receipt),
  };
}

/** The JSON outline of the interface document, section 6. */
export function probeDocument(receipt: Receipt) {
  const { components, domains } = receipt.energy;
  const share = measuredShare(components, null) ?? receipt.energy.shares?.measured ?? null;
  return {
    domains: present(components).flatMap(([component, found]) => {
      const ids = domains.filter((domain) => domain.component === component).map(({ device }) => device);
      return (ids.length > 0 ? ids : [component]).map((id) => ({
        id,
        component,
        source: found.source,
        provenance: found.provenance,
        uncertainty_percent: found.uncertainty_percent,
      }));
    }),
    absences: receipt.absences,
    measured_percent: share === null ? null : share * PERCENT,
  };
}

const present = (components: Components) =>
  COMPONENTS.flatMap((name) => {
    const component = components[name];
    return component === undefined ? [] : [[name, component] as const];
  });

/** What was refused on the way to a component that is not measured. */
function refusalOf({ absences, energy }: Receipt, component: Component): Receipt['absences'] {
  if (energy.components[component]?.provenance === 'measured') return [];
  const meters: Partial<Record<Component, RegExp>> = {
    cpu: /^(?:powercap|rapl)(?!.*dram)/,
    dram: /^(?:powercap|rapl).*dram/,
    gpu: /^nvml/,
  };
  return absences.filter(({ source }) => meters[component]?.test(source));
}

/** Share of a typical GPU job that sensors see, with `fixed` counted as measured; null without a GPU. */
function measuredShare(components: Components, fixed: readonly Component[] | null): number | null {
  const gpu = components.gpu;
  if (gpu === undefined) return null;
  const isMeasured = (name: Component) =>
    components[name]?.provenance === 'measured' || (fixed?.includes(name) ?? false);
  const rest = (['cpu', 'dram'] as const).map((name) => ({ name, energy: components[name]?.energy_j ?? 0 }));
  const total = rest.reduce((sum, { energy }) => sum + energy, 0);
  const seen = rest.reduce((sum, { name, energy }) => sum + (isMeasured(name) ? energy : 0), 0);
  return (
    (isMeasured('gpu') ? GPU_SHARE_OF_TRAINING : 0) +
    (1 - GPU_SHARE_OF_TRAINING) * (total > 0 ? seen / total : 0)
  );
}

/** An owner can give a permission or a driver; a sensor that does not exist is no fix. */
const MENDABLE = [
  'no-permission',
  'masked',
  'no-library',
  'driver-not-loaded',
  'version-mismatch',
  'musl',
  'no-binding',
];

function bestFix({ absences, energy }: Receipt): ProbeModel['fix'] {
  const mendable = absences.filter(({ code }) => MENDABLE.includes(code));
  const best =
    mendable.find(({ source }) => source.startsWith('powercap')) ??
    (energy.components.gpu ? undefined : mendable[0]);
  if (best === undefined) return null;
  const after = best.source.startsWith('powercap') ? measuredShare(energy.components, ['cpu']) : null;
  return { measuredAfter: after, instruction: best.hint };
}

function hardware({ machine }: Receipt): readonly string[] {
  const models = new Map<string, number>();
  for (const { model } of machine.gpus) models.set(model ?? 'GPU', (models.get(model ?? 'GPU') ?? 0) + 1);
  return [
    ...[...models].map(([model, count]) => `${count} × ${model}`),
    ...(machine.cpu.model === null ? [] : [`${machine.cpu.model}, ${machine.cpu.threads ?? '?'} threads`]),
    ...(machine.memory_gb === null ? [] : [`${Math.round(machine.memory_gb)} GB`]),
  ];
}

function factsOf({ carbon, machine, energy }: Receipt): readonly string[] {
  const where =
    carbon.zone === null || carbon.resolved_by === 'none'
      ? 'region unknown: set CARBON_REGION'
      : `region ${carbon.zone}, by ${carbon.resolved_by} (${carbon.reference_g_per_kwh ?? '?'} g/kWh, ${carbon.intensity_year ?? 'no year'})`;
  return [
    where,
    ...(machine.contended ? ['another runner or measurement shares this machine'] : []),
    ...(energy.hidden_gpus_j === null ? [] : ['some GPUs are hidden from the job']),
  ];
}

export interface Requirement {
  readonly component: Component;
  readonly provenance: Provenance;
}

const RANK: Readonly<Record<Provenance, number>> = { assumed: 0, modelled: 1, measured: 2 };

/** @throws CarbonError `bad-usage`. */
export function readRequirements(text: string | null): readonly Requirement[] {
  return (text === null ? [] : text.split(',')).map((part) => {
    const [name, level] = part.trim().split('=');
    const component = COMPONENTS.find((known) => known === name || SPOKEN[known] === name);
    const provenance = (['measured', 'modelled', 'assumed'] as const).find((known) => known === level);
    if (component !== undefined && provenance !== undefined) return { component, provenance };
    throw new CarbonError('bad-usage', `The requirement is "${part}".`, {
      hint: 'Accepted: gpu, cpu, memory, module = measured, modelled or assumed; such as gpu=measured,cpu=modelled.',
    });
  });
}

export function isMet({ component, provenance }: Requirement, { energy }: Receipt): boolean {
  const found = energy.components[component];
  return found !== undefined && RANK[found.provenance] >= RANK[provenance];
}
