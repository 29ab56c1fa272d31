// The driver's own ring of power samples: how deep, how dense, and whether reading it now and then loses any.
import { setTimeout as delay } from 'node:timers/promises';
import { type Bench, done, type Part, skipped } from '../part.ts';
import { spreadOf } from '../statistics.ts';

const US_PER_MS = 1_000;
const MS_PER_SECOND = 1_000;

export const sampleRing: Part = {
  id: 'sample-ring',
  title: "The driver's ring of power samples",
  questions: [4],
  needsLoad: false,
  seconds: (plan) => plan.ringReads.reduce((sum, seconds) => sum + seconds, 2),
  run: async (bench) => {
    const whole = bench.raw.powerSamples(bench.device(), 0);
    if (typeof whole === 'number') return skipped(`GetSamples answered with code ${whole}`);
    const times = whole.map(({ timeUs }) => timeUs).toSorted((a, b) => a - b);
    const span = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / US_PER_MS;
    const periods = times.slice(1).map((time, at) => (time - (times[at] ?? time)) / US_PER_MS);
    const reads: ReturnType<typeof readSince>['told'][] = [];
    let since = times.at(-1) ?? 0;
    for (const seconds of bench.plan.ringReads) {
      await delay(seconds * MS_PER_SECOND);
      const read = readSince(bench, since, seconds);
      reads.push(read.told);
      since = read.newest;
    }
    const figures = { depth: whole.length, span_ms: span, period_ms: spreadOf(periods), reads };
    return done(figures, [
      `${whole.length} samples over ${(span / MS_PER_SECOND).toFixed(2)} s, one every ${figures.period_ms.p50?.toFixed(1)} ms`,
      ...reads.map(
        ({ after_s, count, gap_ms }) =>
          `read after ${after_s} s: ${count} new ones, the first ${gap_ms?.toFixed(1) ?? '–'} ms after the last known`,
      ),
    ]);
  },
};

/** A gap longer than a period means that samples were overwritten before they were read. */
function readSince({ raw, device }: Bench, since: number, seconds: number) {
  const samples = raw.powerSamples(device(), since);
  const times = (typeof samples === 'number' ? [] : samples)
    .map(({ timeUs }) => timeUs)
    .filter((time) => time > since)
    .toSorted((a, b) => a - b);
  const gap = times[0] === undefined ? null : (times[0] - since) / US_PER_MS;
  const code = typeof samples === 'number' ? samples : 0;
  return {
    newest: times.at(-1) ?? since,
    told: { after_s: seconds, count: times.length, gap_ms: gap, code },
  };
}
