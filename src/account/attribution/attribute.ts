// Splits a device's energy into what it needs to be there and what the job made of it. One job per runner: all of it is
// the job's, so the share rule is `dedicated`. Law: active + idle = measured.
import { type Joules, joules, type Seconds, type Watts } from '../../units.ts';

export interface Attribution {
  readonly active: Joules;
  readonly idle: Joules;
}

/** Idle is never more than what was measured. */
export function attribute(energy: Joules, idle: Watts, duration: Seconds): Attribution {
  const idleEnergy = joules(Math.min(energy, idle * duration));
  return { active: joules(energy - idleEnergy), idle: idleEnergy };
}
