// Who else was on the machine: what the sampler saw, and load that is nobody's but another job's.
import { describe, expect, it } from 'vitest';
import { foreignLoad } from '../../../src/account/attribution/foreign-load.ts';
import { isAnybody, tenancyOf } from '../../../src/account/attribution/tenancy.ts';
import type { EventRecord } from '../../../src/measure/trace/record.ts';
import { micros } from '../../../src/units.ts';
import { everySecond, HOST, ticksOf, traceOf } from '../energy/trace-builder.ts';
import { JOB, jobTime, look } from './company.ts';

describe('tenancy', () => {
  const window = { start: micros(10e6), end: micros(60e6) };
  const tenancy = (events: readonly EventRecord[]) =>
    tenancyOf(traceOf({ domains: [], columns: [], rows: [], events }), window);

  it.each<[string, EventRecord[], boolean]>([
    ['nobody looked', [], false],
    ['nobody there', [look(15, 0)], false],
    ['a second Runner.Worker', [look(15, 0), look(30, 1)], true],
    ['a second sampler', [look(30, 0, 1)], true],
    ['a foreign process on our GPU', [look(30, 0, 0, 1)], true],
    ['somebody who had gone before the window', [look(5, 1), look(9, 0)], false],
    ['somebody seen just before the window', [look(9, 1)], true],
    ['somebody after the window', [look(70, 1)], false],
  ])('%s', (_, events, expected) => {
    const { most } = tenancy(events);
    expect(most !== null && isAnybody(most)).toBe(expected);
  });

  it('keeps the most of each that was seen, and when', () => {
    const { most, stretches } = tenancy([look(5, 1), look(20, 2, 1), look(30, 0, 0, 3)]);
    expect(most).toEqual({ workers: 2, samplers: 1, gpuProcesses: 3 });
    expect(stretches.map(({ start, end, workers }) => [start / 1e6, end / 1e6, workers])).toEqual([
      [10, 20, 1],
      [20, 30, 2],
      [30, 60, 0],
    ]);
  });

  it('is unknown, not nobody, where a container hides the others', () => {
    const hidden = { source: 'neighbours', code: 'hidden', hint: '' } as const;
    const trace = traceOf({ domains: [], columns: [], rows: [] });
    expect(tenancyOf({ ...trace, absences: [hidden] }, window).most).toBeNull();
  });
});

describe('foreign CPU load', () => {
  /** 60 s on `threads` threads at 100 ticks a second; `all` and `job` are cores busy in each second. */
  const load = (threads: number, all: (s: number) => number, job: (s: number) => number) => {
    let [ticks, us] = [0, 0];
    const rows = everySecond(60, (s) => {
      const now = [ticks, us];
      ticks += 100 * all(s);
      us += 1e6 * job(s);
      return now;
    });
    const trace = traceOf({
      domains: [HOST, JOB],
      columns: [ticksOf('busy'), jobTime('job:cgroup')],
      rows,
      header: { cpu: { model: null, threads, sockets: 1 } },
    });
    return foreignLoad(trace, { start: micros(0), end: micros(60e6) });
  };

  it('what the hypervisor gives to other machines is no neighbour of the job', () => {
    // 8 cores busy by /proc/stat, of which the hypervisor took 2; the job had the other 6.
    const rows = everySecond(60, (s) => [800 * s, 200 * s, 6e6 * s]);
    const columns = [ticksOf('busy'), ticksOf('steal'), jobTime('job:cgroup')];
    const trace = traceOf({ domains: [HOST, JOB], columns, rows });
    expect(foreignLoad(trace, { start: micros(0), end: micros(60e6) })).toEqual({ cores: 0, stretches: [] });
  });

  it.each([
    // Limits: half a core, 2 % of 128 threads = 2.56 cores, a tenth of 8 cores = 0.8.
    ['daemons that use half a core', 4, 1.5, 1, []],
    ['more than half a core beside the job', 4, 1.6, 1, [[0, 60]]],
    ['two and a half cores of 128 threads', 128, 3.5, 1, []],
    ['three cores of 128 threads', 128, 4, 1, [[0, 60]]],
    ['the kernel’s tenth of a job of 8 cores', 16, 8.75, 8, []],
    ['more than that', 16, 9, 8, [[0, 60]]],
  ])('%s', (_, threads, all, job, expected) => {
    const found = load(
      threads,
      () => all,
      () => job,
    );
    expect(found.stretches.map(({ start, end }) => [start / 1e6, end / 1e6])).toEqual(expected);
    expect(found.cores).toBeCloseTo(all - job, 9);
  });

  it('marks only where it was seen', () => {
    const { stretches } = load(
      4,
      (s) => (s >= 30 && s < 45 ? 3 : 1),
      () => 1,
    );
    expect(stretches).toEqual([{ start: 30e6, end: 45e6 }]);
  });

  it('is unknown without the job’s own time', () => {
    const trace = traceOf({
      domains: [HOST],
      columns: [ticksOf('busy')],
      rows: everySecond(60, (s) => [300 * s]),
    });
    expect(foreignLoad(trace, { start: micros(0), end: micros(60e6) })).toEqual({
      cores: null,
      stretches: [],
    });
  });

  it('of a timer’s errand in less than a tenth of the job is none', () => {
    const ticks = (s: number) => 100 * s + 200 * Math.max(0, Math.min(15, s - 300));
    const trace = traceOf({
      domains: [HOST, JOB],
      columns: [ticksOf('busy'), jobTime('job:cgroup')],
      rows: everySecond(600, (s) => [ticks(s), 1e6 * s]),
    });
    expect(foreignLoad(trace, { start: micros(0), end: micros(600e6) }).stretches).toEqual([]);
  });
});
