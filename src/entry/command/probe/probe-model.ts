// What a brief receipt says about this machine's meters, for the doctor's page.

import { cleanCpuName } from '../../../account/energy/model/cpu-name.ts';
import type { Receipt } from '../../../account/receipt/receipt.ts';
import type { ProbeModel } from '../../../report/probe.ts';
import { longRunPercent } from './long-run-percent.ts';
import { type Component, type Components, measuredShare } from './measured-share.ts';
import { howRead, type Probed, refusedFor } from './wording.ts';

const COMPONENTS = ['gpu', 'module', 'cpu', 'dram', 'host'] as const satisfies readonly Component[];

/** Names of components at a terminal. */
export const SPOKEN: Readonly<Record<Component, string>> = {
  gpu: 'gpu',
  module: 'module',
  cpu: 'cpu',
  dram: 'memory',
  host: 'host',
};

/** Components with a figure, the ones that matter most first. */
export const presentComponents = (components: Components) =>
  COMPONENTS.flatMap((name) => {
    const component = components[name];
    return component === undefined ? [] : [[name, component] as const];
  });

export function probeModel(probed: Probed, host: string): ProbeModel {
  const { receipt, user } = probed;
  const { components } = receipt.energy;
  const fix = bestFix(receipt);
  const told = COMPONENTS.flatMap((name) => (components[name] ? refusedFor(name, receipt) : []));
  return {
    machine: [host, ...hardware(receipt), `user "${user}"`],
    sources: presentComponents(components).map(([name, found]) => ({
      provenance: found.provenance,
      what: `${SPOKEN[name]}${numbersOf(name, receipt)}`,
      how: howRead(name, found.source, probed),
      uncertaintyPercent: longRunPercent(name, found, receipt),
    })),
    // What a line above has said, or the fix says below, is not said twice.
    absences: receipt.absences.filter(
      (absence) => !told.includes(absence) && absence.hint !== fix?.instruction,
    ),
    measured: measuredShare(components),
    fix,
    facts: factsOf(receipt),
  };
}

/** ` 0,1` where there are several. */
const numbersOf = (name: Component, { machine }: Receipt): string =>
  name === 'gpu' && machine.gpus.length > 1 ? ` ${machine.gpus.map((_, at) => at).join(',')}` : '';

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
  const ofCpu = mendable.find(({ source }) => source.startsWith('powercap'));
  const ofGpu =
    energy.components.gpu === undefined
      ? mendable.find(({ source }) => source.startsWith('nvml'))
      : undefined;
  const best = ofGpu ?? ofCpu;
  if (best === undefined) return null;
  const measuredAfter = best === ofCpu ? measuredShare(energy.components, ['cpu']) : null;
  return { measuredAfter, instruction: best.hint };
}

function hardware({ machine }: Receipt): readonly string[] {
  const models = new Map<string, number>();
  for (const { model } of machine.gpus) models.set(model ?? 'GPU', (models.get(model ?? 'GPU') ?? 0) + 1);
  const { cpu, memory_gb: memory } = machine;
  return [
    ...[...models].map(([model, count]) => `${count} × ${model.replace(/^NVIDIA /, '')}`),
    ...(cpu.model === null ? [] : [`${cleanCpuName(cpu.model)}, ${cpu.threads ?? '?'} threads`]),
    ...(memory === null ? [] : [`${Math.round(memory)} GB`]),
  ];
}

/** Who said where the machine stands; names of the grid's resolvers in words. */
const RESOLVERS: Readonly<Record<string, string>> = {
  'runner-environment': 'from CARBON_REGION',
  input: 'from --region',
  'cloud-init': 'from cloud-init',
};

function factsOf({ carbon, machine, energy }: Receipt): readonly string[] {
  const { zone, resolved_by: by, reference_g_per_kwh: grams, intensity_year: year } = carbon;
  const figure =
    grams === null ? '' : ` (${Number(grams.toPrecision(3))} g/kWh${year === null ? '' : `, ${year}`})`;
  return [
    zone === null || by === 'none'
      ? 'region not known: set CARBON_REGION on the runner, such as FR'
      : `region ${zone}, ${RESOLVERS[by] ?? by}${figure}`,
    ...(machine.contended ? ['another runner or measurement shares this machine'] : []),
    ...(energy.hidden_gpus_j === null ? [] : ['some GPUs are hidden from the job']),
  ];
}
