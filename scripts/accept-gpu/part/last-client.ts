// What becomes of the counter when the last client closes: everything of ours is closed for a while, then opened again. Nothing is reset.
// The energy that the counter gained meanwhile is also what the GPU draws when nobody has it open.
import { setTimeout as delay } from 'node:timers/promises';
import { monotonicUs } from '../monotonic.ts';
import { type Bench, done, type Part } from '../part.ts';

const MS_PER_SECOND = 1_000;
const US_PER_SECOND = 1_000_000;
const MILLI = 1_000;
/** As long a look at the open GPU as at the closed one would cost; shorter where the whole is short. */
const MOST_OPEN_S = 10;
/** The counter steps every 20 to 100 ms. */
const STEP_LIMIT_US = 300_000;

export const lastClient: Part = {
  id: 'last-client',
  title: 'After the last client has closed',
  questions: [7, 8],
  needsLoad: false,
  seconds: (plan) => plan.closed + 2 * MOST_OPEN_S + 15,
  run: async (bench) => {
    const openS = Math.min(MOST_OPEN_S, bench.plan.closed);
    const persistence = bench.nvml.persistence(bench.device());
    const others = bench.nvml.computeProcesses(bench.device());
    const before = await openPower(bench, openS);
    const closing = look(bench);
    bench.close();
    await delay(bench.plan.closed * MS_PER_SECOND);
    const initMs = bench.open();
    const opened = look(bench);
    const after = await openPower(bench, openS);
    const gained =
      closing.millijoules === null || opened.millijoules === null
        ? null
        : opened.millijoules - closing.millijoules;
    const seconds = (opened.timeUs - closing.timeUs) / US_PER_SECOND;
    const wasReset = gained === null ? null : gained < 0;
    const closedW = gained === null || wasReset ? null : gained / MILLI / seconds;
    const figures = {
      persistence: persistence.ok ? persistence.value : null,
      other_compute_processes: others.ok ? others.value.length : null,
      closed_s: seconds,
      counter_before_mj: closing.millijoules,
      counter_after_mj: opened.millijoules,
      was_reset: wasReset,
      open_w_before: before,
      closed_w: closedW,
      open_w_after: after,
      extra_w_while_open: closedW === null || after === null ? null : after - closedW,
      init_ms: initMs,
    };
    return done(figures, [
      `persistence ${figures.persistence ?? 'unknown'}, counter ${wasReset === null ? 'unknown' : wasReset ? 'RESET' : 'kept'} over ${seconds.toFixed(0)} s without us`,
      `power open ${watts(before)}, closed ${watts(closedW)}, open again ${watts(after)}`,
    ]);
  },
};

const watts = (value: number | null): string => (value === null ? 'unknown' : `${value.toFixed(1)} W`);

/** The counter at its next step, where time and energy belong together; where it stands still, after a while. */
function look({ nvml, device }: Bench): { timeUs: number; millijoules: number | null } {
  const first = nvml.totalEnergy(device());
  const ends = monotonicUs() + STEP_LIMIT_US;
  for (;;) {
    const answer = nvml.totalEnergy(device());
    const timeUs = monotonicUs();
    const moved = answer.ok && first.ok && answer.value !== first.value;
    if (moved || timeUs > ends) return { timeUs, millijoules: answer.ok ? answer.value : null };
  }
}

/** Mean power by the counter, W. */
async function openPower(bench: Bench, seconds: number): Promise<number | null> {
  const first = look(bench);
  await delay(seconds * MS_PER_SECOND);
  const last = look(bench);
  return first.millijoules === null || last.millijoules === null
    ? null
    : (last.millijoules - first.millijoules) / MILLI / ((last.timeUs - first.timeUs) / US_PER_SECOND);
}
