// The energy counter against integrated power: the 1-s mean, the instant, and the old power call, all polled together.
import { setTimeout as delay } from 'node:timers/promises';
import { type Pattern, square, steady } from '../load/pattern.ts';
import { monotonicUs } from '../monotonic.ts';
import { type Bench, done, type Part, type Result } from '../part.ts';
import type { Plan } from '../plan.ts';
import { integral } from '../statistics.ts';

const POLL_MS = 20;
const US_PER_SECOND = 1_000_000;
const MILLI = 1_000;
/** Before and after, so that the lag of the 1-s mean lies inside what is compared. */
const SETTLE_S = 1.5;
const POWERS = ['mean', 'instant', 'usage'] as const;

interface Case {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly number[];
  readonly seconds: (plan: Plan) => number;
  readonly pattern: ((plan: Plan) => Pattern) | null;
}

const wave = (hertz: number, duty: number, delayMs: number): Case => ({
  id: `square-${hertz}hz-${duty * 100}-${delayMs}`,
  title: `Square load ${hertz} Hz, on for ${duty * 100} %, begun ${delayMs} ms late`,
  questions: [3],
  seconds: (plan) => plan.squareWave,
  pattern: (plan) => square({ hertz, duty, delayMs, seconds: plan.squareWave }),
});

/** 10 Hz keeps step with a sensor that looks every 100 ms; two phases of it show whether the counter has the same eyes. */
export const COMPARISONS: readonly Case[] = [
  {
    id: 'compare-idle',
    title: 'Counter against power, idle',
    questions: [5, 16],
    seconds: (plan) => plan.comparison,
    pattern: null,
  },
  {
    id: 'compare-steady',
    title: 'Counter against power, steady load',
    questions: [5, 16],
    seconds: (plan) => plan.comparison,
    pattern: (plan) => steady(plan.comparison),
  },
  {
    id: 'compare-bursts',
    title: 'Counter against power, bursts of a second',
    questions: [5],
    seconds: (plan) => plan.comparison,
    pattern: (plan) => square({ hertz: 0.5, duty: 0.5, seconds: plan.comparison }),
  },
  wave(4, 0.5, 0),
  wave(4, 0.25, 0),
  wave(9.7, 0.5, 0),
  wave(10, 0.5, 0),
  wave(10, 0.5, 50),
  wave(10, 0.25, 0),
];

export const counterAgainstPower = ({ id, title, questions, seconds, pattern }: Case): Part => ({
  id,
  title,
  questions,
  needsLoad: pattern !== null,
  seconds: (plan) => seconds(plan) + 2 * SETTLE_S + 2,
  run: async (bench): Promise<Result> => {
    const load = pattern === null ? null : await bench.load(pattern(bench.plan));
    try {
      return result(await watch(bench, seconds(bench.plan) + SETTLE_S));
    } finally {
      await load?.stop();
    }
  },
});

type Name = (typeof POWERS)[number];
type Reading = { readonly timeUs: number; readonly value: number };

interface Watched {
  readonly counter: readonly Reading[];
  readonly powers: Readonly<Record<Name, readonly Reading[]>>;
}

async function watch({ nvml, raw, device }: Bench, seconds: number): Promise<Watched> {
  const counter: Reading[] = [];
  const powers = { mean: [] as Reading[], instant: [] as Reading[], usage: [] as Reading[] };
  const put = (to: Reading[], value: number | null) => {
    if (value !== null) to.push({ timeUs: monotonicUs(), value });
  };
  const ends = monotonicUs() + seconds * US_PER_SECOND;
  while (monotonicUs() < ends) {
    const energy = nvml.totalEnergy(device());
    put(counter, energy.ok ? energy.value : null);
    const fields = [185, 186].map((field) => ({ field, scope: 0 }));
    const [mean, instant] = raw.fields(device(), fields);
    put(powers.mean, mean?.value ?? null);
    put(powers.instant, instant?.value ?? null);
    const usage = nvml.powerUsage(device());
    put(powers.usage, usage.ok ? usage.value : null);
    await delay(POLL_MS);
  }
  return { counter, powers };
}

/** From the counter's first step to its last: there time and energy belong together. */
function result({ counter, powers }: Watched): Result {
  const steps = counter.filter(({ value }, at) => at > 0 && value !== counter[at - 1]?.value);
  const [first, last] = [steps.at(0), steps.at(-1)];
  const joules = first && last ? (last.value - first.value) / MILLI : null;
  const seconds = first && last ? (last.timeUs - first.timeUs) / US_PER_SECOND : null;
  const integrated = POWERS.map((name) => {
    const inside = powers[name].filter(
      ({ timeUs }) => first && last && timeUs >= first.timeUs && timeUs <= last.timeUs,
    );
    const area = energyOver(inside, seconds);
    return [name, { joules: area, readings: inside.length, counter_over: ratioOf(joules, area) }] as const;
  });
  const told = integrated.map(
    ([name, { counter_over: ratio }]) => `over ${name} ${ratio?.toFixed(3) ?? '–'}`,
  );
  return done({ seconds, counter_j: joules, powers: Object.fromEntries(integrated) }, [
    joules === null || seconds === null || seconds === 0
      ? 'the counter did not move'
      : `counter ${joules.toFixed(1)} J in ${seconds.toFixed(1)} s (${(joules / seconds).toFixed(1)} W): ${told.join(', ')}`,
  ]);
}

/** Mean power by the trapezoid rule, over all of the time: the readings begin and end a look inside it. */
function energyOver(readings: readonly Reading[], seconds: number | null): number | null {
  const [first, last] = [readings.at(0), readings.at(-1)];
  if (seconds === null || !first || !last || last.timeUs === first.timeUs) return null;
  return (integral(readings) / MILLI / ((last.timeUs - first.timeUs) / US_PER_SECOND)) * seconds;
}

const ratioOf = (a: number | null, b: number | null): number | null =>
  a === null || b === null || b === 0 ? null : a / b;
