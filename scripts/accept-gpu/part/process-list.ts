// Which process ids the driver names: those of this PID namespace, or the host's, which a container cannot match.
import { readlinkSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { steady } from '../load/pattern.ts';
import { done, type Part } from '../part.ts';

/** First PID namespace of every boot (include/linux/proc_ns.h). */
const INITIAL_NAMESPACE = 'pid:[4026531836]';
const SECONDS = 3;
const LOOK_AFTER_MS = 1_000;

export const processList: Part = {
  id: 'process-list',
  title: 'Process ids that the driver names',
  questions: [14],
  needsLoad: true,
  seconds: () => SECONDS + 2,
  run: async (bench) => {
    const load = await bench.load(steady(SECONDS));
    try {
      await delay(LOOK_AFTER_MS);
      const listed = bench.nvml.computeProcesses(bench.device());
      const used = bench.nvml.processUse(bench.device(), 0);
      const figures = {
        namespace_is_initial: namespace() === INITIAL_NAMESPACE,
        load_pid: load.pid,
        listed,
        used,
        is_listed: listed.ok && listed.value.includes(load.pid),
      };
      return done(figures, [
        `PID namespace ${figures.namespace_is_initial ? 'of the host' : 'of a container'}: our load ${figures.is_listed ? 'is' : 'is NOT'} listed under its own pid; ${listed.ok ? `${listed.value.length} listed` : `code ${listed.code}`}`,
      ]);
    } finally {
      await load.stop();
    }
  },
};

function namespace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}
