// Company for the jobs of these tests: sightings, the job's own CPU time, the time of processes on a GPU.
import type { NewColumn } from '../../../src/measure/trace/column.ts';
import type { Domain } from '../../../src/measure/trace/domain.ts';
import type { EventRecord } from '../../../src/measure/trace/record.ts';

export const look = (second: number, workers: number, samplers = 0, gpu_procs = 0): EventRecord => ({
  k: 'ev',
  t: second * 1e6,
  e: 'foreign',
  workers,
  samplers,
  gpu_procs,
});

export const JOB: Domain = { id: 'job', component: 'cpu', parent: 'cpu' };

export const jobTime = (source: string): NewColumn => ({
  domain: 'job',
  quantity: 'busy',
  unit: 'us',
  kind: 'counter',
  max: null,
  source,
});

export const gpuTime = (domain: string, quantity: 'util-job' | 'util-all'): NewColumn => ({
  domain,
  quantity,
  unit: '%',
  kind: 'gauge',
  max: null,
  source: 'nvml:process-utilization',
});
