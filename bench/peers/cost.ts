// What watching costs: CPU time of all threads and processes of a tool, the job's left out, and the memory they hold.
// Around a job of a minute with two GPUs: half a minute in its middle is the steady state, and the whole of it is counted as well.
// All tools at once, each of which sleeps nearly all the time; our sampler, as a job of the action has it, afterwards with the floor,
// since two samplers of ours would watch each other.
import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { endBenchSampler, startBenchSampler } from '../bench-sampler.ts';
import { SQUARE } from '../stub-gpus.ts';
import { JOB, jobOf, jobTime } from './job.ts';
import { cpuMsOf, endAll, peakRssMbOf, processesBelow, proportionalMbOf } from './process-tree.ts';
import type { Row } from './row.ts';
import { endOf, type Gpus, gpusOf, type Scene, type Started, startTool } from './scene.ts';
import type { Tool } from './tool.ts';
import { FLOOR, SAMPLER } from './tools.ts';
import { waitUntil } from './wait-until.ts';

const FIGURE = 'CPU and memory';
const ROUNDS = 3;
const QUICK_ROUNDS = 1;
const JOB_SECONDS = 60;
/** Engines clean up when they first rest, Node's some 25 s after its start; that is in the whole, and no steady state. */
const SETTLE_MS = 28_000;
/** Whole beats of 10 and of 15 s. */
const WINDOW_MS = 30_000;
const MS_PER_MINUTE = 60_000;
const PATIENCE_MS = 120_000;
const LOOK_MS = 250;
const STAGGER_MS = 137;

interface Cost {
  readonly steadyMsPerMinute: number;
  readonly peakMb: number;
  readonly proportionalMb: number;
  /** Null for what was ended before its job was. */
  readonly wholeMs: number | null;
}

interface Cell {
  readonly key: string;
  readonly tool: Tool;
  readonly everySeconds: number | null;
}

const ONE_HERTZ = ' at 1 Hz';

export async function cost(scene: Scene): Promise<readonly Row[]> {
  const cells = scene.tools.flatMap((tool): Cell[] => [
    { key: tool.id, tool, everySeconds: null },
    ...(tool.slowByDefault ? [{ key: tool.id + ONE_HERTZ, tool, everySeconds: 1 }] : []),
  ]);
  const found = new Map<string, Cost[]>();
  const ratios: number[] = [];
  for (let done = 0; done < (scene.quick ? QUICK_ROUNDS : ROUNDS); done++) {
    const gpus = gpusOf(scene, [SQUARE, SQUARE]);
    const alone = await jobAlone(scene, gpus);
    const costs = await Promise.all(
      cells.map(async (cell, at): Promise<[string, Cost | null]> => {
        await delay(at * STAGGER_MS);
        const work = () => costOf(scene, { ...cell, gpus, alone });
        return [cell.key, await scene.attempt({ figure: FIGURE, tool: cell.tool.name }, work)];
      }),
    );
    const pair = await scene.attempt({ figure: FIGURE, tool: SAMPLER }, () => samplerAndFloor(scene, gpus));
    for (const [key, value] of [...costs, [SAMPLER, pair?.sampler ?? null] as const])
      if (value !== null) found.set(key, [...(found.get(key) ?? []), value]);
    if (pair !== null) ratios.push(pair.sampler.steadyMsPerMinute / pair.floor);
  }
  const slow = new Set(scene.tools.filter(({ slowByDefault }) => slowByDefault).map(({ id }) => id));
  const ids = [...scene.tools.map(({ id }) => id), SAMPLER];
  const column = (of: (cost: Cost) => number | null, suffix = '') =>
    Object.fromEntries(
      ids.map((id) => {
        const costs = found.get(slow.has(id) ? id + suffix : id) ?? [];
        return [id, costs.map(of).filter((value) => value !== null)];
      }),
    );
  return [
    { name: 'CPU, steady, own default', unit: 'ms/min', values: column((one) => one.steadyMsPerMinute) },
    {
      name: 'CPU, steady, at 1 Hz',
      unit: 'ms/min',
      values: column((one) => one.steadyMsPerMinute, ONE_HERTZ),
    },
    { name: 'CPU of a 60 s job, whole, own default', unit: 'ms', values: column((one) => one.wholeMs) },
    {
      name: 'CPU of a 60 s job, whole, at 1 Hz',
      unit: 'ms',
      values: column((one) => one.wholeMs, ONE_HERTZ),
    },
    { name: 'peak RSS, all processes', unit: 'MB', values: column((one) => one.peakMb, ONE_HERTZ) },
    {
      name: 'proportional set, all processes',
      unit: 'MB',
      values: column((one) => one.proportionalMb, ONE_HERTZ),
    },
    { name: 'CPU over that of the C floor', unit: '×', values: { [SAMPLER]: ratios } },
  ];
}

/** The job's own CPU time, which is none of any tool's, ms. */
async function jobAlone(scene: Scene, gpus: Gpus): Promise<number> {
  const started = startTool(scene, (folder) => jobOf(0, folder), { gpus, logged: false });
  await endOf(started, PATIENCE_MS);
  return started.wholeCpuMs() ?? 0;
}

async function costOf(
  scene: Scene,
  { tool, everySeconds, gpus, alone }: Cell & { readonly gpus: Gpus; readonly alone: number },
): Promise<Cost> {
  const started = startTool(
    scene,
    (folder) => tool.argv({ folder, command: jobOf(JOB_SECONDS, folder), everySeconds }),
    { gpus, logged: false },
  );
  const jobSeconds =
    tool.shape !== 'beside'
      ? await waitUntil({
          what: 'its job',
          withinMs: PATIENCE_MS,
          look: () => jobTime(started.folder, 'began'),
          over: started.over,
        })
      : null;
  await delay(SETTLE_MS);
  const steady = await watched(started.child);
  if (jobSeconds === null) {
    await delay(JOB_SECONDS * 1_000 - SETTLE_MS - WINDOW_MS);
    endBeside(started);
  }
  await endOf(started, PATIENCE_MS);
  const whole = started.wholeCpuMs();
  return { ...steady, wholeMs: whole === null ? null : whole - (jobSeconds === null ? 0 : alone) };
}

function endBeside({ child }: Started): void {
  const [tool] = processesBelow(child.pid ?? 0);
  // The shell above it writes its times; what it was waiting for itself ends within a second.
  if (tool !== undefined) process.kill(tool, 'SIGTERM');
}

async function watched({ pid = 0 }: ChildProcess): Promise<Omit<Cost, 'wholeMs'>> {
  const tree = () => processesBelow(pid, JOB);
  const [fromCpu, from] = [cpuMsOf(tree()), performance.now()];
  let peakMb = 0;
  while (performance.now() - from < WINDOW_MS) {
    peakMb = Math.max(peakMb, peakRssMbOf(tree()));
    await delay(LOOK_MS);
  }
  const last = tree();
  if (last.length === 0) throw new Error('it ended before its job did');
  const steadyMsPerMinute = ((cpuMsOf(last) - fromCpu) * MS_PER_MINUTE) / (performance.now() - from);
  return { steadyMsPerMinute, peakMb, proportionalMb: proportionalMbOf(last) };
}

async function samplerAndFloor(scene: Scene, gpus: Gpus): Promise<{ sampler: Cost; floor: number }> {
  const handle = startBenchSampler(scene, { env: gpus.env, sampleEvery: '1s' });
  const tool = scene.tools.find(({ id }) => id === FLOOR);
  if (tool === undefined) throw new Error('there is no floor to compare with');
  await delay(STAGGER_MS);
  const floor = startTool(scene, (folder) => tool.argv({ folder, command: [], everySeconds: 1 }), {
    gpus,
    logged: false,
  });
  await delay(SETTLE_MS);
  const meters = [[handle.pid], processesBelow(floor.child.pid ?? 0)].map((pids) => {
    const [fromCpu, from] = [cpuMsOf(pids), performance.now()];
    return () => ((cpuMsOf(pids) - fromCpu) * MS_PER_MINUTE) / (performance.now() - from);
  });
  await delay(WINDOW_MS);
  const [ours = Number.NaN, least = Number.NaN] = meters.map((meter) => meter());
  const sampler = {
    steadyMsPerMinute: ours,
    peakMb: peakRssMbOf([handle.pid]),
    proportionalMb: proportionalMbOf([handle.pid]),
    wholeMs: null,
  };
  endAll(processesBelow(floor.child.pid ?? 0));
  await endBenchSampler(handle);
  return { sampler, floor: least };
}
