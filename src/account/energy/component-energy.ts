// The energy of one component: its devices added up, with the label, coverage and uncertainty of the sum.
import type { Component } from '../../measure/trace/domain.ts';
import { type Joules, sum } from '../../units.ts';
import type { DomainEnergy } from './domain-energy.ts';
import type { Provenance } from './energy-use.ts';
import { combineDevices } from './uncertainty.ts';

export interface ComponentEnergy {
  readonly component: Component;
  readonly energy: Joules;
  /** Filled and unmeasured joules inside it; they count as modelled. */
  readonly filled: Joules;
  readonly provenance: Provenance;
  /** Sources of its devices, each once, joined by `+`. */
  readonly source: string;
  readonly coverage: number;
  readonly uncertaintyPercent: number;
  readonly devices: readonly DomainEnergy[];
}

/** In the order gpu, module, cpu, dram, host; components without a device are left out. */
export function componentEnergies(devices: readonly DomainEnergy[]): readonly ComponentEnergy[] {
  return COMPONENTS.flatMap((component) => {
    const own = devices.filter((device) => device.component === component);
    return own.length === 0 ? [] : [componentEnergy(component, own)];
  });
}

const COMPONENTS: readonly Component[] = ['gpu', 'module', 'cpu', 'dram', 'host'];

function componentEnergy(component: Component, devices: readonly DomainEnergy[]): ComponentEnergy {
  const uses = devices.map(({ use }) => use);
  return {
    component,
    energy: sum(uses.map((use) => use.energy)),
    filled: sum(uses.map((use) => use.filled)),
    provenance: provenanceOf(uses.map((use) => use.provenance)),
    source: [...new Set(uses.map((use) => use.source))].sort().join('+'),
    coverage: sum(uses.map((use) => use.coverage)) / uses.length,
    uncertaintyPercent: combineDevices(
      devices.map(({ use, uncertainty }) => ({ joules: use.energy, uncertainty })),
    ),
    devices,
  };
}

/** One name for a mixed lot: measured only if all are, assumed only if all are. */
function provenanceOf(all: readonly Provenance[]): Provenance {
  const [first] = all;
  return first !== undefined && all.every((provenance) => provenance === first) ? first : 'modelled';
}
