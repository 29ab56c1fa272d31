// How late the power readings are: when each crosses half way after the load goes on. A mean over 1 s is half a second late.
import { setTimeout as delay } from 'node:timers/promises';
import { square } from '../load/pattern.ts';
import { monotonicUs } from '../monotonic.ts';
import { type Bench, done, type Part } from '../part.ts';
import { percentile, spreadOf } from '../statistics.ts';

const POLL_MS = 10;
const US_PER_MS = 1_000;
const US_PER_SECOND = 1_000_000;
const NAMES = ['mean', 'instant', 'usage'] as const;
const PERCENTS = { low: 5, high: 95 };

interface Look {
  readonly timeUs: number;
  readonly values: Readonly<Record<(typeof NAMES)[number], number | null>>;
}

export const averageLag: Part = {
  id: 'average-lag',
  title: 'Lag of the power readings behind a step of the load',
  questions: [6],
  needsLoad: true,
  seconds: (plan) => plan.steps * plan.stepSeconds * 2 + 3,
  run: async (bench) => {
    const { steps, stepSeconds } = bench.plan;
    const seconds = steps * stepSeconds * 2;
    const load = await bench.load(square({ hertz: 1 / (2 * stepSeconds), duty: 0.5, seconds }));
    try {
      const looks = await watch(bench, seconds);
      const lags = NAMES.map((name) => {
        const found = load.edges
          .filter(({ to }) => to === 'on')
          .flatMap(
            ({ timeUs }) => lagAfter(looks, name, { timeUs, forUs: stepSeconds * US_PER_SECOND }) ?? [],
          );
        return [name, spreadOf(found)] as const;
      });
      return done({ lag_ms: Object.fromEntries(lags), edges: load.edges.length }, [
        ...lags.map(
          ([name, { p50, count }]) =>
            `${name}: half way ${p50?.toFixed(0) ?? '–'} ms after the edge (${count} edges)`,
        ),
      ]);
    } finally {
      await load.stop();
    }
  },
};

async function watch({ nvml, raw, device }: Bench, seconds: number): Promise<readonly Look[]> {
  const looks: Look[] = [];
  const ends = monotonicUs() + seconds * US_PER_SECOND;
  while (monotonicUs() < ends) {
    const [mean, instant] = raw.fields(
      device(),
      [185, 186].map((field) => ({ field, scope: 0 })),
    );
    const usage = nvml.powerUsage(device());
    looks.push({
      timeUs: monotonicUs(),
      values: {
        mean: mean?.value ?? null,
        instant: instant?.value ?? null,
        usage: usage.ok ? usage.value : null,
      },
    });
    await delay(POLL_MS);
  }
  return looks;
}

/** Milliseconds until the reading has gone half of the way from its low to its high; null where it never does. */
function lagAfter(
  looks: readonly Look[],
  name: (typeof NAMES)[number],
  edge: { readonly timeUs: number; readonly forUs: number },
): number | null {
  const all = looks.flatMap(({ values }) => values[name] ?? []);
  const [low, high] = [percentile(all, PERCENTS.low), percentile(all, PERCENTS.high)];
  if (low === null || high === null || high <= low) return null;
  const crossed = looks.find(
    ({ timeUs, values }) =>
      timeUs >= edge.timeUs && timeUs < edge.timeUs + edge.forUs && (values[name] ?? 0) >= (low + high) / 2,
  );
  return crossed === undefined ? null : (crossed.timeUs - edge.timeUs) / US_PER_MS;
}
