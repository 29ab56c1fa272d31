// What a fleet's owner requires of a machine: `--require gpu=measured,cpu=modelled`.
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { CarbonError } from '../../../errors.ts';
import type { ProbeSource } from '../../../report/probe.ts';
import type { Component } from './measured-share.ts';
import { SPOKEN } from './probe-model.ts';

type Provenance = ProbeSource['provenance'];

export interface Requirement {
  readonly component: Component;
  readonly provenance: Provenance;
}

const COMPONENTS = ['gpu', 'module', 'cpu', 'dram', 'host'] as const;
const RANK: Readonly<Record<Provenance, number>> = { assumed: 0, modelled: 1, measured: 2 };
const HINT =
  'Accepted: gpu, cpu, memory, module or host = measured, modelled or assumed; such as gpu=measured,cpu=modelled.';

/** @throws CarbonError `bad-usage`. None for null. */
export function parseRequirements(text: string | null): readonly Requirement[] {
  return (text === null ? [] : text.split(',')).map((part) => {
    const [name, level, ...rest] = part.trim().split('=');
    const component = COMPONENTS.find((known) => known === name || SPOKEN[known] === name);
    const provenance = (['measured', 'modelled', 'assumed'] as const).find((known) => known === level);
    if (component !== undefined && provenance !== undefined && rest.length === 0) {
      return { component, provenance };
    }
    throw new CarbonError('bad-usage', `The requirement is "${part.trim()}".`, { hint: HINT });
  });
}

/** Null where it holds, else what is there instead. */
export function unmet({ component, provenance }: Requirement, { energy }: Receipt): string | null {
  const found = energy.components[component]?.provenance;
  if (found !== undefined && RANK[found] >= RANK[provenance]) return null;
  return `Required is ${SPOKEN[component]}=${provenance}; here it is ${found ?? 'not seen'}.`;
}
