// What each call costs: timed one by one, on the idle GPU and under load.
import type { Answer, Device } from '../../../src/measure/native/nvml-answer.ts';
import { steady } from '../load/pattern.ts';
import { monotonicUs } from '../monotonic.ts';
import { type Bench, done, type Part, type Result } from '../part.ts';
import { type Spread, spreadOf } from '../statistics.ts';

const NS_PER_US = 1_000;
const US_PER_SECOND = 1_000_000;
const TOTAL_POWER = 0;
const POWER_FIELDS = [
  { field: 185, scope: 0 },
  { field: 186, scope: 0 },
  { field: 83, scope: 0 },
];

/** The calls of a tick, of a fallback, and the dear one; each is made ready once and gives its return code. */
const CALLS: Readonly<Record<string, (bench: Bench, device: Device) => () => number>> = {
  'total energy':
    ({ nvml }, device) =>
    () =>
      codeOf(nvml.totalEnergy(device)),
  'field values, three': ({ raw }, device) => raw.prepared(device, POWER_FIELDS),
  'power usage':
    ({ nvml }, device) =>
    () =>
      codeOf(nvml.powerUsage(device)),
  'utilization rates':
    ({ nvml }, device) =>
    () =>
      codeOf(nvml.utilization(device)),
  'power samples':
    ({ nvml }, device) =>
    () =>
      codeOf(nvml.powerSamples(device, TOTAL_POWER, 0)),
  'compute processes':
    ({ nvml }, device) =>
    () =>
      codeOf(nvml.computeProcesses(device)),
};

const codeOf = (answer: Answer<unknown>): number => (answer.ok ? 0 : answer.code);

export const callLatency = (loaded: boolean): Part => ({
  id: loaded ? 'call-latency-loaded' : 'call-latency-idle',
  title: `Cost of each call, GPU ${loaded ? 'under load' : 'idle'}`,
  questions: [1],
  needsLoad: loaded,
  seconds: (plan) => plan.callSeconds * Object.keys(CALLS).length + 2,
  run: async (bench): Promise<Result> => {
    const seconds = bench.plan.callSeconds * Object.keys(CALLS).length;
    const load = loaded ? await bench.load(steady(seconds + 1)) : null;
    try {
      const timed = Object.entries(CALLS).map(([name, call]) => [name, timeCall(bench, call)] as const);
      return done(Object.fromEntries(timed), timed.map(lineOf));
    } finally {
      await load?.stop();
    }
  },
});

type Timed = Spread & { readonly code: number };

function timeCall(bench: Bench, prepare: (bench: Bench, device: Device) => () => number): Timed {
  const call = prepare(bench, bench.device());
  const code = call();
  const times: number[] = [];
  const ends = monotonicUs() + bench.plan.callSeconds * US_PER_SECOND;
  for (let round = 0; round < bench.plan.calls && monotonicUs() < ends; round += 1) {
    const before = process.hrtime.bigint();
    call();
    times.push(Number(process.hrtime.bigint() - before) / NS_PER_US);
  }
  return { ...spreadOf(times), code };
}

const lineOf = ([name, { p50, p99, max, count, code }]: readonly [string, Timed]): string =>
  `${name}: p50 ${p50?.toFixed(1)} µs, p99 ${p99?.toFixed(1)} µs, worst ${max?.toFixed(0)} µs (${count} calls${code === 0 ? '' : `, code ${code}`})`;
