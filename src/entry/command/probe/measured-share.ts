// Which share of a typical GPU job's energy the sensors of this machine see.
import type { Receipt } from '../../../account/receipt/receipt.ts';

export type Components = Receipt['energy']['components'];
export type Component = keyof Components;

/** GPUs draw about 70 % of a server's power in training (Zeus documentation, "Measuring energy"). */
const GPU_SHARE_OF_TRAINING = 0.7;

/** One counter of a module covers these. */
export const INSIDE_MODULE: readonly Component[] = ['gpu', 'cpu', 'dram'];

/** Whether a sensor sees a component, be it as part of a module; those `fixed` count as seen. */
export function isMeasured(
  components: Components,
  name: Component,
  fixed: readonly Component[] = [],
): boolean {
  const seen = (part: Component) => components[part]?.provenance === 'measured' || fixed.includes(part);
  return seen(name) || (INSIDE_MODULE.includes(name) && seen('module'));
}

/** 0..1, with the components `fixed` counted as measured; null where there is no GPU, now or then. */
export function measuredShare(components: Components, fixed: readonly Component[] = []): number | null {
  const hasGpu = (['gpu', 'module'] as const).some((name) => components[name] || fixed.includes(name));
  if (!hasGpu) return null;
  const rest = (['cpu', 'dram'] as const).map((name) => ({ name, energy: components[name]?.energy_j ?? 0 }));
  const total = rest.reduce((sum, { energy }) => sum + energy, 0);
  const seen = rest.reduce(
    (sum, { name, energy }) => sum + (isMeasured(components, name, fixed) ? energy : 0),
    0,
  );
  // Inside a module CPU and memory have no figure of their own.
  const restShare = total > 0 ? seen / total : Number(isMeasured(components, 'module', fixed));
  return (
    (isMeasured(components, 'gpu', fixed) ? GPU_SHARE_OF_TRAINING : 0) +
    (1 - GPU_SHARE_OF_TRAINING) * restShare
  );
}
