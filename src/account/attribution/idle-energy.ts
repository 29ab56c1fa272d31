// The idle part of a component's energy over the window, from the idle power of each of its devices.
import type { Trace } from '../../measure/trace/trace.ts';
import { type Joules, type Seconds, sum } from '../../units.ts';
import type { DomainEnergy } from '../energy/domain-energy.ts';
import { attribute } from './attribute.ts';
import { idlePower } from './idle-power.ts';
import { quietRuns } from './quiet.ts';

/** Null where one of the devices has no idle reference: a part of it would look like all. */
export function idleEnergy(trace: Trace, devices: readonly DomainEnergy[], duration: Seconds): Joules | null {
  const parts: Joules[] = [];
  for (const device of devices) {
    const power = idlePower(device, quietRuns(trace, device.domain));
    if (power === null) return null;
    parts.push(attribute(device.use.energy, power, duration).idle);
  }
  return sum(parts);
}
