// What the stand-in GPU draws, in stretches that begin when the workload says so, so that a slow machine makes a job longer but not dearer.
import type { PowerDevice } from '../../test/harness/native/power-trace.ts';

export interface Stretch {
  readonly watts: number;
  readonly ms: number;
}

export type Load = readonly Stretch[];

const MILLI = 1_000;
const IDLE_MW = 5_000;

/** Idle until the file `<power trace>.go` appears, and after the last stretch. */
export function workingGpu(load: Load): PowerDevice {
  let atMs = 1;
  const steps = load.map(({ watts, ms }) => {
    const step = { atMs, powerMw: watts * MILLI, util: 90 };
    atMs += ms;
    return step;
  });
  return {
    uuid: 'GPU-33333333-3333-3333-3333-333333333333',
    facts: 'hold_ms=1',
    steps: [{ atMs: 0, powerMw: IDLE_MW, util: 0 }, ...steps, { atMs, powerMw: IDLE_MW, util: 0 }],
  };
}

/** What it used above nothing while it worked, J. */
export const joulesOf = (load: Load): number =>
  load.reduce((sum, { watts, ms }) => sum + (watts * ms) / MILLI, 0);
