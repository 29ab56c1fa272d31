// What a device draws when it does nothing, and who says so: this job's own trace first, else earlier receipts of the same device.
import type { Trace } from '../../measure/trace/trace.ts';
import type { Watts } from '../../units.ts';
import type { DomainEnergy } from '../energy/domain-energy.ts';
import { idlePower } from './idle-power.ts';
import { quietRuns } from './quiet.ts';

export interface IdleReference {
  readonly power: Watts;
  readonly from: 'trace' | 'earlier-receipts';
}

/** `earlier` is the lowest idle power that receipts of this device have kept; null for none. */
export function idleReference(
  trace: Trace,
  device: DomainEnergy,
  earlier: Watts | null,
): IdleReference | null {
  const own = idlePower(device, quietRuns(trace, device.domain));
  if (own !== null) return { power: own, from: 'trace' };
  // A model's figure must not be set beside a sensor's.
  const isUsable = earlier !== null && device.use.provenance === 'measured';
  return isUsable ? { power: earlier, from: 'earlier-receipts' } : null;
}
