// Counts the runner services of this machine, busy or not: with two of them, two jobs may run at once on the same GPUs.
// actions/runner: every configured runner has one Runner.Listener that waits for jobs.
import { readdirSync } from 'node:fs';
import { readProcess } from '../../../measure/sampler/process-stat.ts';

const LISTENER = 'Runner.Listener';

/** Null where /proc cannot be read; in a PID namespace of its own only the runners inside are seen. */
export function countRunners(proc = '/proc'): number | null {
  try {
    return readdirSync(proc)
      .map(Number)
      .filter(Number.isInteger)
      .filter((pid) => readProcess(pid, proc)?.name === LISTENER).length;
  } catch {
    return null;
  }
}
