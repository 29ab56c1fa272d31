// The environment that preloads fault-shim.c and tells it what to do: to whoever runs the named program, and to no other process.
import { faultShimPath } from './build-stub.ts';

export interface Faults {
  /** The end of an argument of the program, such as `dist/post.js`. */
  readonly program: string;
  /** SIGKILL at so many effects, counted from 1: in the middle of a write, before any other. */
  readonly killAt?: number;
  /** The same at the first effect of a kind and with this in its path: `rename job.json`. */
  readonly killOn?: string;
  /** No room from the so-many-th attempt on to make or to write a file, up to another one or for good. */
  readonly full?: { readonly from: number; readonly to?: number; readonly under?: string };
  /** The wall clock is set after so many effects. */
  readonly step?: { readonly after: number; readonly byMs: number };
  /** The machine sleeps after so many: wall clock and uptime go on, the monotonic clock does not. */
  readonly sleep?: { readonly after: number; readonly forMs: number };
  /** File for one line per effect: its number, kind and path. */
  readonly log?: string;
}

export function faultEnvironment({
  program,
  killAt,
  killOn,
  full,
  step,
  sleep,
  log,
}: Faults): Record<string, string> {
  const wished = {
    FAULT_KILL_AT: killAt,
    FAULT_KILL_ON: killOn,
    FAULT_FULL_FROM: full?.from,
    FAULT_FULL_TO: full?.to,
    FAULT_FULL_UNDER: full?.under,
    FAULT_STEP: step && `${step.after}:${step.byMs}`,
    FAULT_SLEEP: sleep && `${sleep.after}:${sleep.forMs}`,
    FAULT_LOG: log,
  };
  const given = Object.entries(wished).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  return { LD_PRELOAD: faultShimPath, FAULT_IN: program, ...Object.fromEntries(given) };
}
