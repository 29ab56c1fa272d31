// How often the energy counter moves, and by how much: polled a thousand times a second.
import { steady } from '../load/pattern.ts';
import { monotonicUs } from '../monotonic.ts';
import { type Bench, done, type Part, type Result } from '../part.ts';
import { histogram, spreadOf } from '../statistics.ts';

const POLL_US = 1_000;
const US_PER_MS = 1_000;
const US_PER_SECOND = 1_000_000;
const BIN_MS = 2;

export const counterStep = (loaded: boolean): Part => ({
  id: loaded ? 'counter-step-loaded' : 'counter-step-idle',
  title: `Period and step of the energy counter, GPU ${loaded ? 'under load' : 'idle'}`,
  questions: [2],
  needsLoad: loaded,
  seconds: (plan) => plan.counterPoll + 2,
  run: async (bench): Promise<Result> => {
    const load = loaded ? await bench.load(steady(bench.plan.counterPoll + 1)) : null;
    try {
      return result(pollCounter(bench));
    } finally {
      await load?.stop();
    }
  },
});

interface Change {
  readonly timeUs: number;
  readonly millijoules: number;
}

interface Polled {
  readonly polls: number;
  readonly failed: number;
  readonly changes: readonly Change[];
}

/** Busy waiting: no timer of the runtime is exact to a millisecond. It lasts seconds, and it ends. */
function pollCounter({ nvml, device, plan }: Bench): Polled {
  const changes: Change[] = [];
  let [polls, failed] = [0, 0];
  let last: number | null = null;
  const started = monotonicUs();
  const ends = started + plan.counterPoll * US_PER_SECOND;
  for (let due = started; due < ends; due += POLL_US) {
    while (monotonicUs() < due);
    const answer = nvml.totalEnergy(device());
    polls += 1;
    if (!answer.ok) failed += 1;
    else if (last === null) last = answer.value;
    else if (answer.value !== last) {
      changes.push({ timeUs: monotonicUs(), millijoules: answer.value - last });
      last = answer.value;
    }
  }
  return { polls, failed, changes };
}

function result({ polls, failed, changes }: Polled): Result {
  const intervals = changes
    .slice(1)
    .map(({ timeUs }, at) => (timeUs - (changes[at]?.timeUs ?? timeUs)) / US_PER_MS);
  const steps = changes.slice(1).map(({ millijoules }) => millijoules);
  const figures = {
    polls,
    failed,
    interval_ms: spreadOf(intervals),
    interval_histogram_ms: histogram(intervals, BIN_MS),
    step_mj: spreadOf(steps),
    backwards: steps.filter((step) => step < 0).length,
  };
  const { p50, p99 } = figures.interval_ms;
  return done(figures, [
    changes.length < 2
      ? `the counter did not move twice in ${polls} polls (${failed} failed)`
      : `a step every ${p50?.toFixed(1)} ms (p99 ${p99?.toFixed(1)} ms), ${figures.step_mj.p50} mJ each at the median; ${figures.backwards} backwards`,
  ]);
}
