// What a running sampler costs: CPU time per minute and peak resident set, beside a C program that reads the same, and beside
// a Node that does nothing but wake once a second, which no sampler in Node can be cheaper than.
// All of them run at once, their beats apart: each sleeps for more than 99 % of the time, so none waits for another.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { endBenchSampler, startBenchSampler } from './bench-sampler.ts';
import type { Family, Setting } from './family.ts';
import type { Figure } from './figure.ts';
import { buildFloor, startFloor } from './floor.ts';
import { LIMITS } from './limits.ts';
import { cpuMs, peakRssMb } from './process-cost.ts';
import { squareGpus } from './stub-gpus.ts';

interface Load {
  readonly name: string;
  readonly gpus: number;
  readonly everyMs: number;
  readonly limit: number | null;
}

const LOADS: readonly Load[] = [
  { name: '1 GPU at 1 Hz', gpus: 1, everyMs: 1_000, limit: LIMITS.oneGpuCpuMs },
  { name: '8 GPUs at 1 Hz', gpus: 8, everyMs: 1_000, limit: LIMITS.eightGpusCpuMs },
  { name: '2 GPUs at 1 Hz', gpus: 2, everyMs: 1_000, limit: null },
  { name: '2 GPUs at 10 Hz', gpus: 2, everyMs: 100, limit: null },
];
/** The loads that the floor runs too. */
const FLOOR_GPUS = 2;

const WINDOWS = 3;
const WINDOW_MS = 60_000;
const QUICK_WINDOWS = 1;
const QUICK_WINDOW_MS = 20_000;
/** Start-up, first compilation, and the engine's clean-up when it first idles are over by then; they are a figure of their own. */
const SETTLE_MS = 20_000;
/** No multiple of it is a multiple of an interval, so beats stay apart. */
const STAGGER_MS = 137;
const MS_PER_MINUTE = 60_000;
/** A busy core of a server, and an idle data-centre GPU: the two powers that give CPU time a meaning beside a GPU job. */
const CORE_WATTS = 10;
const IDLE_GPU_WATTS = 70;
const PERCENT = 100;

export const steadyLoad: Family = async (setting) => {
  buildFloor();
  const windows: Window[] = [];
  for (let done = 0; done < (setting.quick ? QUICK_WINDOWS : WINDOWS); done++)
    windows.push(await run(setting));
  const of = (load: Load) => windows.map((window) => costOf(window, load));
  const cpu = LOADS.map(
    (load): Figure => ({
      name: `sampler CPU, ${load.name}`,
      unit: 'ms/min',
      values: of(load).map(({ sampler }) => sampler.msPerMinute),
      limit: load.limit,
    }),
  );
  const ratios = LOADS.filter(({ gpus }) => gpus === FLOOR_GPUS).map(
    (load): Figure => ({
      name: `ratio to the C floor, ${load.name}`,
      unit: '×',
      values: of(load).map(({ sampler, floor }) => sampler.msPerMinute / (floor?.msPerMinute ?? Number.NaN)),
      limit: LIMITS.floorRatio,
    }),
  );
  const all = windows.flatMap(({ loads }) => [...loads.values()].map(({ sampler }) => sampler));
  const oneGpu = cpu[0]?.values ?? [];
  return [
    ...cpu,
    {
      name: 'CPU of an empty 1 Hz timer in Node',
      unit: 'ms/min',
      values: windows.map(({ timer }) => timer.msPerMinute),
      limit: null,
    },
    ...ratios,
    {
      name: 'sampler CPU of its first 20 s',
      unit: 'ms',
      values: all.map(({ startMs }) => startMs),
      limit: null,
    },
    { name: 'sampler, peak RSS', unit: 'MB', values: all.map(({ rssMb }) => rssMb), limit: LIMITS.peakRssMb },
    {
      name: 'own energy, share of one idle 70 W GPU’s',
      unit: '%',
      values: oneGpu.map((ms) => ((ms / MS_PER_MINUTE) * CORE_WATTS * PERCENT) / IDLE_GPU_WATTS),
      limit: LIMITS.ownEnergyPercent,
    },
  ];
};

interface Cost {
  /** CPU time until the window began. */
  readonly startMs: number;
  readonly msPerMinute: number;
  readonly rssMb: number;
}

interface LoadCost {
  readonly sampler: Cost;
  /** Null where the floor does not run this load. */
  readonly floor: Cost | null;
}

interface Window {
  readonly loads: ReadonlyMap<string, LoadCost>;
  readonly timer: Cost;
}

function costOf({ loads }: Window, { name }: Load): LoadCost {
  const cost = loads.get(name);
  if (cost === undefined) throw new Error(`${name} was not measured`);
  return cost;
}

async function run(setting: Setting): Promise<Window> {
  const timer = startTimer(setting);
  const running = [];
  for (const load of LOADS) {
    running.push({ load, ...start(setting, load) });
    await delay(STAGGER_MS);
  }
  await delay(SETTLE_MS);
  const timerMeter = meterOf(timer.pid ?? 0);
  const meters = running.map(({ load, sampler, floor }) => ({
    load,
    sampler: meterOf(sampler.pid),
    floor: floor?.pid === undefined ? null : meterOf(floor.pid),
  }));
  await delay(setting.quick ? QUICK_WINDOW_MS : WINDOW_MS);
  const loads = new Map(
    meters.map(({ load, sampler, floor }) => [load.name, { sampler: sampler(), floor: floor?.() ?? null }]),
  );
  const window = { loads, timer: timerMeter() };
  timer.kill('SIGTERM');
  for (const { sampler, floor } of running) {
    floor?.kill('SIGTERM');
    await endBenchSampler(sampler);
  }
  return window;
}

const startTimer = ({ node, workplace }: Setting): ChildProcess =>
  workplace.keep(spawn(node, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }));

function start(setting: Setting, { gpus, everyMs }: Load) {
  const { env } = squareGpus(setting.workplace.directory(), gpus);
  return {
    sampler: startBenchSampler(setting, { env, sampleEvery: `${everyMs}ms`, untitled: true }),
    floor: gpus === FLOOR_GPUS ? startFloor(setting.workplace, { env, everyMs }) : null,
  };
}

/** Begins to count; the function it returns tells what came since. */
function meterOf(pid: number): () => Cost {
  const [startMs, fromMs] = [cpuMs(pid), performance.now()];
  return () => ({
    startMs,
    msPerMinute: ((cpuMs(pid) - startMs) * MS_PER_MINUTE) / (performance.now() - fromMs),
    rssMb: peakRssMb(pid),
  });
}
