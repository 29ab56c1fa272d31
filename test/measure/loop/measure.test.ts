// The verb `measure` in simulated time: what it writes, and when.
import { describe, expect, it } from 'vitest';
import { scriptedMeter, simulate, WALL0_MS } from './simulation.ts';

let seconds = 0;
const onTime = (now: number) => {
  seconds = now;
};
/** 100 W, as a counter in mJ. */
const steady = () => scriptedMeter([{ column: {}, value: () => Math.round(seconds * 100_000) }]);
const times = (samples: readonly { t: number }[]) => samples.map(({ t }) => t / 1e6);

describe('a short job', () => {
  it('is sampled at once, on every second, and at its end', async () => {
    const { trace } = await simulate({ seconds: 3, onTime, quick: [steady()] });
    // Twice at the start: before and after the slow drivers.
    expect(times(trace.samples)).toEqual([0, 0, 1, 2, 3, 4]);
    expect(trace.samples.map(({ v }) => v)).toEqual([[0], [0], [100_000], [200_000], [300_000], [400_000]]);
    expect(trace.end?.reason).toBe('stop');
    expect(trace.own).toMatchObject({ rss_kb: 49_000 });
    expect(trace.notes).toEqual([]);
  });

  it.each(['signal', 'worker-gone', 'dir-gone', 'max-age'] as const)(
    'that ends by %s says so',
    async (reason) => {
      const { trace } = await simulate({ seconds: 1, reason, onTime, quick: [steady()] });
      expect(trace.end?.reason).toBe(reason);
    },
  );

  it('on a machine without any meter still has a header, ticks and an end', async () => {
    const { trace } = await simulate({ seconds: 2, onTime });
    expect([trace.columns, trace.samples.map(({ v }) => v)]).toEqual([[], [[], [], [], [], []]]);
  });
});

it('a driver that needs 1.5 s: the header and first sample are written before, its columns follow', async () => {
  const gpu = scriptedMeter([{ column: { domain: 'slow' }, value: () => 7 }]);
  const { trace, text } = await simulate({
    seconds: 3,
    slowSeconds: 1.5,
    onTime,
    quick: [steady()],
    slow: [gpu],
  });
  expect(
    text
      .split('\n')
      .slice(0, 4)
      .map((line) => JSON.parse(line).k),
  ).toEqual(['hdr', 's', 'col', 's']);
  expect(trace.header.columns).toHaveLength(1);
  expect(trace.columns.map(({ i, domain }) => [i, domain])).toEqual([
    [0, 'gpu'],
    [1, 'slow'],
  ]);
  expect(times(trace.samples)).toEqual([0, 1.5, 2.5, 3.5]);
  expect(trace.samples[1]?.v).toEqual([150_000, 7]);
});

it('ticks keep to absolute deadlines: one that takes 2.4 s delays none after it, and the missed ones are not caught up', async () => {
  const { trace } = await simulate({
    seconds: 6,
    onTime,
    quick: [steady()],
    stallAt: { seconds: 2, for: 2.4 },
  });
  expect(times(trace.samples)).toEqual([0, 0, 1, 3.2, 5, 6, 7]);
});

it('a reading that is asked for is taken at once, and moves no beat', async () => {
  const { trace } = await simulate({ seconds: 3, onTime, quick: [steady()], askedAt: [1.25, 1.5] });
  expect(times(trace.samples)).toEqual([0, 0, 1, 1.25, 1.5, 2, 3, 4]);
});

it('steps come with their own times, though they are seen later', async () => {
  const { trace } = await simulate({
    seconds: 3,
    onTime,
    steps: (now) =>
      now === 2 ? [{ guid: 'g', action: '__run', at: 'start', wallMs: WALL0_MS + 1_250 }] : [],
  });
  expect(trace.steps).toEqual([
    { k: 'step', t: 1_250_000, w: 1_250, guid: 'g', action: '__run', at: 'start' },
  ]);
});

it('a clock that is set while a step begins moves it no further back than the last look', async () => {
  const { trace } = await simulate({
    seconds: 3,
    onTime,
    steps: (now) =>
      now === 2 ? [{ guid: 'g', action: null, at: 'start', wallMs: WALL0_MS - 3_600_000 }] : [],
  });
  expect(trace.steps.map(({ t }) => t)).toEqual([1_000_000]);
});

it('neighbours are looked for every 15 s and written when they change; processes on the GPU at the start', async () => {
  const gpu = scriptedMeter([{ column: {}, value: () => 1 }], null, [42, 43]);
  const { trace } = await simulate({
    seconds: 70,
    onTime,
    slow: [gpu],
    isOurs: (pid) => pid === 42,
    neighbours: (now) => ({ workers: now >= 20 && now < 50 ? 1 : 0, samplers: 0 }),
  });
  const foreign = trace.events.map(({ t, ...event }) => ({ ...event, at: t / 1e6 }));
  expect(foreign).toEqual([
    { k: 'ev', e: 'foreign', workers: 0, samplers: 0, gpu_procs: 1, at: 0 },
    { k: 'ev', e: 'foreign', workers: 1, samplers: 0, gpu_procs: 1, at: 30 },
    { k: 'ev', e: 'foreign', workers: 0, samplers: 0, gpu_procs: 1, at: 60 },
  ]);
});

it('a suspended machine is said; a wall clock that jumps changes no time of the trace', async () => {
  const { trace } = await simulate({
    seconds: 10,
    onTime,
    quick: [steady()],
    asleep: (now) => (now >= 5 ? 61 : 0),
    wallOffsetMs: (now) => (now >= 3 ? -3_600_000 : 0),
  });
  expect(trace.events).toContainEqual({ k: 'ev', t: 5_000_000, e: 'suspend', ms: 61_000 });
  expect(times(trace.samples)).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect(trace.samples.at(4)?.w).toBe(3_000 - 3_600_000);
});

it('a full disk costs no counter: what was held is written when there is room', async () => {
  const { trace } = await simulate({
    seconds: 20,
    onTime,
    quick: [steady()],
    canWrite: (now) => now < 5 || now > 9,
  });
  expect(times(trace.samples)).toEqual([0, ...Array.from({ length: 22 }, (_, at) => at)]);
});

describe('a counter that fails its check', () => {
  const counter = { column: { source: 'nvml:total-energy' }, value: () => 7 };
  const util = { column: { quantity: 'util', unit: '%', kind: 'gauge' } as const, value: () => 80 };
  const power = {
    column: { quantity: 'power', unit: 'mW', kind: 'gauge', source: 'nvml:186' } as const,
    value: () => 350_000,
  };

  it('is followed by the next source in a column of its own', async () => {
    const { trace } = await simulate({ seconds: 8, onTime, slow: [scriptedMeter([counter, util], power)] });
    expect(trace.events).toMatchObject([
      { e: 'check', source: 'nvml:total-energy', domain: 'gpu', ok: false, code: 'frozen' },
    ]);
    expect(trace.columns.map(({ i, source }) => [i, source])).toEqual([
      [0, 'nvml:total-energy'],
      [1, 'scripted'],
      [2, 'nvml:186'],
    ]);
    const [, , ...values] = trace.samples.map(({ v }) => v.length);
    expect(new Set(values)).toEqual(new Set([2, 3]));
    expect(trace.samples.at(-1)?.v).toEqual([7, 80, 350_000]);
  });

  it('where nothing is left, the failure stands alone', async () => {
    const { trace } = await simulate({ seconds: 8, onTime, slow: [scriptedMeter([counter, util])] });
    expect([trace.columns.length, trace.events.length]).toEqual([2, 1]);
  });
});
