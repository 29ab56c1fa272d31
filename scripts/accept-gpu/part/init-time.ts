// How long the driver takes to be opened, and to give its first reading: what a job waits for before its GPU columns begin.
import { monotonicUs } from '../monotonic.ts';
import { done, type Part } from '../part.ts';
import { spreadOf } from '../statistics.ts';

const US_PER_MS = 1_000;
/** Without persistence mode 1.5 s a GPU has been reported; eight of them, and the way back. */
const SECONDS_EACH = 13;

export const initTime: Part = {
  id: 'init-time',
  title: 'Opening the library',
  questions: [9],
  needsLoad: false,
  seconds: (plan) => plan.openings * SECONDS_EACH,
  run: async (bench) => {
    const [inits, firsts]: [number[], number[]] = [[], []];
    for (let round = 0; round < bench.plan.openings; round += 1) {
      bench.close();
      inits.push(bench.open());
      const before = monotonicUs();
      bench.nvml.totalEnergy(bench.device());
      firsts.push((monotonicUs() - before) / US_PER_MS);
    }
    const persistence = bench.nvml.persistence(bench.device());
    const gpus = bench.nvml.count();
    const figures = {
      init_ms: spreadOf(inits),
      first_counter_reading_ms: spreadOf(firsts),
      persistence: persistence.ok ? persistence.value : null,
      gpus: gpus.ok ? gpus.value : null,
    };
    const { p50, max } = figures.init_ms;
    return done(figures, [
      `nvmlInit with ${figures.gpus} GPU(s), persistence ${figures.persistence ?? 'unknown'}: median ${p50?.toFixed(1)} ms, worst ${max?.toFixed(1)} ms`,
      `first counter reading after it: median ${figures.first_counter_reading_ms.p50?.toFixed(2)} ms`,
    ]);
  },
};
