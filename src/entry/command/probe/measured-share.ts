// Which share of a typical GPU job's energy the sensors of this machine see.
import type { Receipt } from '../../../account/receipt/receipt.ts';

export type Components = Receipt['energy']['components'];
export type Component = keyof Components;

/** GPUs draw about 70 % of a server's power in training (Zeus documentation, "Measuring energy"). */
const GPU_SHARE_OF_TRAINING = 0.7;

/** 0..1, with the components `fixed` counted as measured; null without a GPU. */
export function measuredShare(components: Components, fixed: readonly Component[] = []): number | null {
  if (components.gpu === undefined) return null;
  const isMeasured = (name: Component) => components[name]?.provenance === 'measured' || fixed.includes(name);
  const rest = (['cpu', 'dram'] as const).map((name) => ({ name, energy: components[name]?.energy_j ?? 0 }));
  const total = rest.reduce((sum, { energy }) => sum + energy, 0);
  const seen = rest.reduce((sum, { name, energy }) => sum + (isMeasured(name) ? energy : 0), 0);
  return (
    (isMeasured('gpu') ? GPU_SHARE_OF_TRAINING : 0) +
    (1 - GPU_SHARE_OF_TRAINING) * (total > 0 ? seen / total : 0)
  );
}
