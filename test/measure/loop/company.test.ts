// Somebody else on the machine: from then on each meter is asked whose use of its device is whose, and strangers are listed again.
import { describe, expect, it } from 'vitest';
import type { Meter } from '../../../src/measure/meter/meter.ts';
import { type Script, scriptedMeter, simulate } from './simulation.ts';

interface Gpu {
  readonly meter: Meter;
  /** Seconds at which its processes were listed. */
  readonly listedAt: number[];
  followed: number;
}

let now = 0;

function gpuWith(processes: () => readonly number[]): Gpu {
  const gpu: Gpu = {
    followed: 0,
    listedAt: [],
    meter: {
      ...scriptedMeter([{ column: {}, value: () => 1 }]),
      read: () => (gpu.followed > 0 ? [1, 40] : [1]),
      computeProcesses: () => {
        gpu.listedAt.push(now);
        return processes();
      },
      follow: () => {
        gpu.followed += 1;
        return [
          { domain: 'gpu', quantity: 'util-job', unit: '%', kind: 'gauge', max: 100, source: 'scripted' },
        ];
      },
    },
  };
  return gpu;
}

async function watched(gpu: Gpu, script: Partial<Script> = {}) {
  const { trace } = await simulate({
    seconds: 70,
    isOurs: (pid) => pid < 100,
    slow: [gpu.meter],
    ...script,
    onTime: (seconds) => {
      now = seconds;
    },
  });
  const foreign = trace.events.flatMap((event) =>
    event.e === 'foreign' ? [[event.t / 1e6, event.workers, event.gpu_procs]] : [],
  );
  return { trace, foreign };
}

describe('a job that is alone', () => {
  it('lists the processes on its GPU at its start and its end, and follows nobody', async () => {
    const gpu = gpuWith(() => [42]);
    const { foreign } = await watched(gpu);
    expect([gpu.listedAt, gpu.followed, foreign]).toEqual([[0, 71], 0, []]);
  });

  it('a stranger at its end is seen; its own processes, still there, are none', async () => {
    const gpu = gpuWith(() => (now > 70 ? [42, 300] : []));
    expect((await watched(gpu)).foreign).toEqual([[71, 0, 1]]);
  });

  it('in a container its own processes cannot be told from others, so the end is not looked at', async () => {
    const gpu = gpuWith(() => (now > 70 ? [42_000] : []));
    const { foreign } = await watched(gpu, { inContainer: true });
    expect([gpu.listedAt, foreign]).toEqual([[0], []]);
  });
});

describe('a job beside another', () => {
  const neighbours = (seconds: number) => ({ workers: seconds >= 20 && seconds < 40 ? 1 : 0, samplers: 0 });

  it('in a container follows no GPU: its own processes would count as strangers', async () => {
    const gpu = gpuWith(() => [42_000]);
    await watched(gpu, { neighbours, inContainer: true });
    expect(gpu.followed).toBe(0);
  });

  it('follows the use of its devices from then on, once, and goes on when the other has left', async () => {
    const gpu = gpuWith(() => [42]);
    const { trace, foreign } = await watched(gpu, { neighbours });
    expect(foreign).toEqual([
      [30, 1, 0],
      [45, 0, 0],
    ]);
    expect(gpu.followed).toBe(1);
    expect(trace.columns.map(({ i, quantity }) => [i, quantity])).toEqual([
      [0, 'energy'],
      [1, 'util-job'],
    ]);
    const followed = trace.samples.filter(({ v }) => v.length === 2);
    expect(followed.map(({ t, v }) => [t / 1e6, v[1]])[0]).toEqual([31, 40]);
  });

  it('lists the processes every 15 s', async () => {
    const gpu = gpuWith(() => [42]);
    await watched(gpu, { neighbours });
    expect(gpu.listedAt).toEqual([0, 45, 60, 71]);
  });

  it('follows a meter that comes later, too', async () => {
    const gpu = gpuWith(() => [300]);
    const first = gpuWith(() => []);
    let join = () => {};
    const late = () =>
      new Promise<{ meters: Meter[]; absences: [] }>((resolve) => {
        join = () => resolve({ meters: [gpu.meter], absences: [] });
      });
    const { foreign } = await watched(first, {
      late: [late],
      neighbours(seconds) {
        if (seconds >= 33) join();
        return { workers: 1, samplers: 0 };
      },
    });
    expect([first.followed, gpu.followed]).toEqual([1, 1]);
    expect(foreign).toEqual([
      [0, 1, 0],
      [46, 1, 1],
    ]);
  });
});
