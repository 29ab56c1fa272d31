// One line for a machine that was not the job's alone: whose the rest of its energy is, and by what each part was split.

import type { Receipt } from '../account/receipt/receipt.ts';
import { COMPONENTS } from './components.ts';
import { energyNumber, energyText, scaleFor } from './figures.ts';

const NAMES = { gpu: 'GPU', module: 'module', cpu: 'CPU', dram: 'RAM', host: 'host' } as const;

type Component = NonNullable<Receipt['energy']['components'][(typeof COMPONENTS)[number]]>;
type Rule = NonNullable<Component['split_by']>[number];

/** Nothing for a job that had the machine to itself, or where no part could be told: a note of the receipt says that. */
export function sharedLine({ energy, machine }: Receipt): readonly string[] {
  const { total_j: job, machine_j: whole } = energy;
  if (energy.attribution !== 'shared' || job === null || whole == null) return [];
  const scale = scaleFor(job, whole);
  const ways = COMPONENTS.flatMap((name) =>
    (energy.components[name]?.split_by ?? []).map((rule) => `${NAMES[name]} by ${wayOf(rule, machine)}`),
  );
  const idle = isSplitByUse(energy) ? ', idle power in equal parts' : '';
  return [
    `**Shared:** the job’s part is ${energyNumber(job, scale)} of the ${energyText(whole, scale)} that the machine used, modelled: ${ways.join(', ')}${idle}.`,
  ];
}

function wayOf(rule: Rule, machine: Receipt['machine']): string {
  switch (rule) {
    case 'cpu-time':
      return 'CPU time';
    case 'gpu-time':
      return 'the time of its processes';
    case 'memory-limit':
      return 'the runner’s memory limit';
    case 'mig-slice':
      return `MIG slice (${slicesOf(machine)})`;
  }
}

const slicesOf = ({ gpus }: Receipt['machine']): string =>
  gpus.flatMap(({ slices }) => (slices ? [`${slices.ours} of ${slices.of}`] : [])).join(', ');

/** Only where idle power was known is it split apart from the rest. */
const isSplitByUse = ({ components }: Receipt['energy']): boolean =>
  COMPONENTS.some((name) => {
    const { split_by: rules = [], idle_j: idle = null } = components[name] ?? {};
    return idle !== null && (rules.includes('cpu-time') || rules.includes('gpu-time'));
  });
