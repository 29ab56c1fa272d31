// The sampler as a real process beside an exporter: its columns follow the header, a slow one delays no beat, and nothing keeps it from its end.
import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { stopSampler } from '../../../src/measure/sampler/stop.ts';
import { type Child, startChild } from './child.ts';

let child: Child | null = null;
let server: Server | null = null;
afterEach(() => {
  child?.remove();
  server?.closeAllConnections();
  server?.close();
});

async function serving(answer: (response: ServerResponse) => void): Promise<string> {
  const started = createServer((_, response) => answer(response));
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/metrics`;
}

it('counters of Kepler are read behind the beats', async () => {
  let joules = 100;
  const exporterUrl = await serving((response) => {
    joules += 1;
    response.end(`kepler_node_cpu_joules_total{zone="package",path="p"} ${joules}\n`);
  });
  child = startChild({ exporterUrl });
  const trace = await child.until(({ columns, samples }) => {
    const i = columns.find(({ source }) => source === 'exporter:kepler')?.i;
    return i !== undefined && new Set(samples.map(({ v }) => v[i])).size > 3;
  });
  expect(trace.header.columns.some(({ source }) => source.startsWith('exporter'))).toBe(false);
  expect(await stopSampler(child.handle)).toBe('stopped');
});

it('one that does not answer any more leaves beats and end as they are', async () => {
  let asked = 0;
  const exporterUrl = await serving((response) => {
    asked += 1;
    if (asked === 1) response.end('kepler_node_cpu_joules_total{zone="package",path="p"} 100\n');
  });
  child = startChild({ exporterUrl });
  const { samples } = await child.until((trace) => asked > 1 && trace.samples.length > 5);
  const gaps = samples.slice(1).map(({ t }, at) => t - (samples[at]?.t ?? t));
  // The unanswered question takes 500 ms; beats of 50 ms go on. The bound leaves room for a busy machine.
  expect(gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]).toBeLessThan(250_000);
  expect(await stopSampler(child.handle)).toBe('stopped');
});
