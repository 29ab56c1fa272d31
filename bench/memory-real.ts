// Whether a real sampler's memory grows in ten minutes, with eight GPUs: its resident set every few seconds, once it has settled.
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { endBenchSampler, startBenchSampler } from './bench-sampler.ts';
import type { Family } from './family.ts';
import { growthOf } from './growth.ts';
import { LIMITS } from './limits.ts';
import { cpuMs, peakRssMb } from './process-cost.ts';
import { squareGpus } from './stub-gpus.ts';

const GPUS = 8;
const MINUTES = 10;
const MS_PER_MINUTE = 60_000;
/** Start-up and first clean-up are over by then. */
const SETTLE_MS = 20_000;
const EVERY_MS = 5_000;
const PAGE_MB = 4_096 / 1e6;

export const memoryReal: Family = async (setting) => {
  const { env } = squareGpus(setting.workplace.directory(), GPUS);
  const sampler = startBenchSampler(setting, { env, sampleEvery: '1s', untitled: true });
  await delay(SETTLE_MS);
  const readings: number[] = [];
  const [startMs, from] = [cpuMs(sampler.pid), performance.now()];
  for (const end = from + MINUTES * MS_PER_MINUTE; performance.now() < end; await delay(EVERY_MS))
    readings.push(residentMb(sampler.pid));
  const cpu = ((cpuMs(sampler.pid) - startMs) * MS_PER_MINUTE) / (performance.now() - from);
  const peak = peakRssMb(sampler.pid);
  await endBenchSampler(sampler);
  const name = `of a real sampler over ${MINUTES} minutes, ${GPUS} GPUs`;
  return [
    {
      name: `RSS ${name}, last less first`,
      unit: 'MB',
      values: [growthOf(readings)],
      limit: LIMITS.dayGrowthMb,
    },
    { name: `peak RSS ${name}`, unit: 'MB', values: [peak], limit: LIMITS.peakRssMb },
    { name: `CPU ${name}`, unit: 'ms/min', values: [cpu], limit: LIMITS.eightGpusCpuMs },
  ];
};

/** Second field: pages in memory (proc_pid_statm(5)). */
const residentMb = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE_MB;
