// What a figure holds besides its own domain where no `parent` can say so: two meters that do not know of each other saw the same parts.
// Order of belief for a superchip: NVIDIA's counter of the module, the module's socket, then GPU and Grace socket side by side.
// Sockets: NVIDIA Grace Performance Tuning Guide, power telemetry (module: with GPU and memory; Grace: with memory).
// MI300A: amdgpu's power is that of the socket, all memory in it. Jetson: the input rails feed everything on the module.
import type { Component, Domain } from '../../measure/trace/domain.ts';
import type { DomainEnergy } from './domain-energy.ts';

/** GPUs that share a module with their CPU: Grace Hopper, Grace Blackwell, Jetson. Any other card has a feed of its own. */
const ON_A_MODULE = /\bG[HB][23]00\b|\b(?:orin|xavier|thor|tegra|nvgpu)\b/i;

export type Part = Extract<Component, 'cpu' | 'dram'>;

/** The energies to count, and what of CPU and memory is inside one of them. */
export interface Settled {
  readonly kept: readonly DomainEnergy[];
  readonly inside: ReadonlySet<Part>;
}

export function settleModules(energies: readonly DomainEnergy[]): Settled {
  const kept = withoutRivals(energies);
  const inside = new Set(kept.flatMap((energy) => partsInside(energy, kept)));
  return { kept: kept.filter((energy) => !isInside(energy, kept)), inside };
}

/** One source for each module: what a less believed one says of the same parts is left out. */
function withoutRivals(energies: readonly DomainEnergy[]): readonly DomainEnergy[] {
  const sockets = energies.filter(isSocket);
  const chips = energies.filter((energy) => isOnModule(energy.domain) && !isSocket(energy));
  const chipsTellAll = chips.length > 0 && chips.every((chip) => isModule(chip) && isSensed(chip));
  if (sockets.length > 0)
    return energies.filter((energy) => !(chipsTellAll ? sockets : chips).includes(energy));
  // A measured package holds the GPU on it, so a model of that GPU has nothing to add.
  const hasPackage = energies.some((energy) => energy.use.source === 'rapl' && energy.component === 'cpu');
  return energies.filter((energy) => !(hasPackage && isModule(energy) && !isSensed(energy)));
}

function partsInside(energy: DomainEnergy, all: readonly DomainEnergy[]): readonly Part[] {
  const { source } = energy.use;
  if (isPlatform(energy)) return ['cpu', 'dram'];
  if (source.startsWith('grace-')) return ['dram'];
  if (!isModule(energy)) return [];
  // What a GPU's utilisation tells of a module is the GPU's part of it where the CPU has a socket of its own.
  const hasGrace = all.some(({ use }) => use.source.startsWith('grace-'));
  return isSensed(energy) || !hasGrace ? ['cpu', 'dram'] : [];
}

const isInside = (energy: DomainEnergy, all: readonly DomainEnergy[]): boolean =>
  !isPlatform(energy) &&
  all.some((other) => other !== energy && partsInside(other, all).some((part) => part === energy.component));

/** RAPL's psys: everything on the board's own regulators, packages and memory among it. */
const isPlatform = ({ domain }: DomainEnergy): boolean => /^psys(?![a-z])/.test(domain.id);
const isModule = ({ component }: DomainEnergy): boolean => component === 'module';
const isSensed = ({ use }: DomainEnergy): boolean => use.method !== 'modelled';
/** True of a figure that feeds GPUs the job does not see as well. */
export const isSocket = ({ use, component }: DomainEnergy): boolean =>
  component === 'module' && /^(?:module|ina3221)-/.test(use.source);

/** True of a GPU whose energy is part of a module's. */
export const isOnModule = ({ name, scope }: Domain): boolean =>
  scope === 'module' || ON_A_MODULE.test(name ?? '');
