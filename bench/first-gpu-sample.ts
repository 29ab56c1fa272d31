// When a trace shows a GPU's energy for the first time, on the monotonic clock that all processes share.
import { readFileSync } from 'node:fs';
import { parseTrace } from '../src/measure/trace/parse-trace.ts';

/** CLOCK_MONOTONIC, µs. @throws Error when there is no such sample. */
export function firstGpuSampleUs(tracePath: string): number {
  const { header, columns, domains, samples } = parseTrace(readFileSync(tracePath, 'utf8'));
  const gpus = new Set(domains.filter(({ component }) => component === 'gpu').map(({ id }) => id));
  const energies = columns.filter(({ domain, quantity }) => quantity === 'energy' && gpus.has(domain));
  const first = samples.find(({ v }) => energies.some(({ i }) => typeof v[i] === 'number'));
  if (first === undefined) throw new Error(`No sample of a GPU in ${tracePath}.`);
  return header.mono0_us + first.t;
}
