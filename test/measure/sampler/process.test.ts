// The sampler as a real process over the NVIDIA stand-in: it starts, is found, marked, read beside, stopped, killed and orphaned.
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendDirectRead } from '../../../src/measure/sampler/direct-read.ts';
import { findLiveSampler, isRunning } from '../../../src/measure/sampler/liveness.ts';
import { appendMark } from '../../../src/measure/sampler/mark.ts';
import { neighbourScan, SAMPLER_NAME } from '../../../src/measure/sampler/neighbours.ts';
import { readEnvironment } from '../../../src/measure/sampler/process-environment.ts';
import { readProcess } from '../../../src/measure/sampler/process-stat.ts';
import { waitForHeader } from '../../../src/measure/sampler/start.ts';
import { stopSampler } from '../../../src/measure/sampler/stop.ts';
import { hasStub, stubLibraryPath } from '../../harness/native/build-stub.ts';
import { writePowerTrace } from '../../harness/native/power-trace.ts';
import { type Child, COMMAND, startChild } from './child.ts';

let place = '';
let child: Child | null = null;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'power-'));
});
afterEach(() => {
  child?.remove();
  rmSync(place, { recursive: true, force: true });
});

/** A GPU at 100 W, its time counted from now. */
function withGpu(extra: readonly string[] = []) {
  const path = join(place, 'power-trace.txt');
  const device = { uuid: 'GPU-1', facts: 'update_ms=10', steps: [{ atMs: 0, powerMw: 100_000, util: 50 }] };
  writeFileSync(path, writePowerTrace({ devices: [device], extra }));
  const env = { PATH: process.env.PATH, NVIDIA_STUB_TRACE: path };
  return { env, nvmlPath: stubLibraryPath };
}
const hasSamples = (count: number) => (trace: { samples: readonly unknown[] }) =>
  trace.samples.length >= count;

describe('the life of a sampler', () => {
  it('writes its header, is found alive, and ends its trace when stopped', async () => {
    child = startChild();
    expect(await waitForHeader(child.handle, 10_000)).toBe(true);
    expect(findLiveSampler(child.handle.directory)).toEqual(child.handle);
    await child.until(hasSamples(3));
    expect(await stopSampler(child.handle)).toBe('stopped');
    const trace = await child.until(() => true);
    expect(trace.end?.reason).toBe('stop');
    expect(trace.own?.rss_kb).toBeGreaterThan(0);
    expect(trace.notes).toEqual([]);
    expect(await stopSampler(child.handle)).toBe('gone');
  });

  it('that is killed leaves a readable trace, and stopping it says that it is gone', async () => {
    child = startChild();
    await child.until(hasSamples(2));
    process.kill(child.handle.pid, 'SIGKILL');
    appendFileSync(child.handle.trace, '{"k":"s","t":99');
    expect(await stopSampler(child.handle)).toBe('gone');
    const trace = await child.until(() => true);
    expect(trace.end).toBeNull();
    expect(trace.notes.map((note) => note.code)).toEqual(['trace-torn-end']);
    expect(findLiveSampler(child.handle.directory)).toBeNull();
  });

  it('that hangs is ended by force', async () => {
    child = startChild();
    await child.until(hasSamples(1));
    process.kill(child.handle.pid, 'SIGSTOP');
    expect(await stopSampler(child.handle, { graceMs: 100 })).toBe('killed');
  });

  it('ends by itself when its directory is removed', async () => {
    child = startChild();
    await child.until(hasSamples(1));
    rmSync(child.handle.directory, { recursive: true });
    await expect.poll(() => child !== null && isRunning(child.handle), { timeout: 10_000 }).toBe(false);
  });

  it('says so when a signal ends it', async () => {
    child = startChild();
    await child.until(hasSamples(1));
    process.kill(child.handle.pid, 'SIGTERM');
    expect((await child.until((trace) => trace.end !== null)).end?.reason).toBe('signal');
  });

  it('is seen by a neighbour as a sampler', async () => {
    child = startChild();
    await child.until(hasSamples(1));
    const { pid } = child.handle;
    expect(readProcess(pid)?.name).toBe(SAMPLER_NAME);
    expect(neighbourScan({ own: [] })().samplers).toBeGreaterThan(0);
  });

  it('takes no code and no secret from the environment of its job', async () => {
    child = startChild({
      env: {
        PATH: process.env.PATH,
        NODE_OPTIONS: '--bad',
        CARBON_EIA_KEY: 'x',
        RUNNER_TRACKING_ID: 'github_1',
      },
    });
    await child.until(hasSamples(1));
    const environment = readEnvironment(child.handle.pid);
    expect([...(environment?.keys() ?? [])].sort()).toEqual(['PATH', 'RUNNER_TRACKING_ID']);
  });

  it('whose program does not exist is refused with a sentence', () => {
    expect(() => startChild({ command: ['/nowhere/node'] })).toThrow(
      'The sampler cannot be started: /nowhere/node.',
    );
  });
});

it('the worker gone: last sample, end, and no sampler left', async () => {
  const worker = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    argv0: 'Runner.Worker',
    stdio: 'ignore',
  });
  const stat = readProcess(worker.pid ?? 0);
  // No ancestor of this test is a worker, so the sampler is told of one as it would be from a step.
  child = startChild({ command: [...COMMAND, '--worker', `${stat?.pid}:${stat?.startTime}`] });
  await child.until(hasSamples(1));
  worker.kill('SIGKILL');
  expect((await child.until((trace) => trace.end !== null)).end?.reason).toBe('worker-gone');
});

describe.skipIf(!hasStub())('with a GPU', () => {
  it('counts its true energy, also by the direct read from outside', async () => {
    const gpu = withGpu();
    child = startChild(gpu);
    await child.until((trace) => trace.samples.filter(({ v }) => v.length > 2).length > 4);
    process.env.NVML_STUB_TRACE = gpu.env.NVIDIA_STUB_TRACE;
    expect(
      await appendDirectRead(child.handle, {
        sysroot: '',
        nvmlPath: gpu.nvmlPath,
        exporterUrl: null,
        visible: {},
      }),
    ).toBe(true);
    delete process.env.NVML_STUB_TRACE;
    expect(await stopSampler(child.handle)).toBe('stopped');
    const trace = await child.until(() => true);
    const column = trace.columns.find(({ quantity }) => quantity === 'energy')?.i ?? -1;
    const readings = trace.samples.flatMap(({ t, v, by }) =>
      v[column] == null ? [] : [{ t, mj: v[column], by }],
    );
    expect(readings.filter(({ by }) => by === 'post')).toHaveLength(1);
    for (const [at, { t, mj }] of readings.entries()) {
      const first = readings[0] ?? { t, mj };
      // 100 W are 100 mJ per ms. The times are those of real processes: a quarter of a second for a busy machine.
      const expected = (t - first.t) / 10;
      expect(Math.abs(mj - first.mj - expected), `reading ${at}`).toBeLessThan(100 * 250);
    }
  });

  it('that is slow to initialise: header and first sample come before, its columns after', async () => {
    child = startChild(withGpu(['init ms=600']));
    await waitForHeader(child.handle, 10_000);
    const trace = await child.until(({ columns }) => columns.some(({ source }) => source.startsWith('nvml')));
    expect(trace.header.columns.every(({ source }) => !source.startsWith('nvml'))).toBe(true);
    const [first, second] = trace.samples;
    expect((second?.t ?? 0) - (first?.t ?? 0)).toBeGreaterThan(600_000);
  });

  it('that the driver refuses is an absence in the trace', async () => {
    child = startChild(withGpu(['init code=18']));
    const trace = await child.until((seen) => seen.absences.some(({ source }) => source === 'nvml'));
    expect(trace.absences.find(({ source }) => source === 'nvml')?.code).toBe('version-mismatch');
  });
});

it('marks of another process stand in the trace, cut to a line’s length', async () => {
  child = startChild();
  await child.until(hasSamples(1));
  expect(appendMark(child.handle, { label: 'Train', at: 'start' })).toBe(true);
  expect(appendMark(child.handle, { label: 'x'.repeat(9_000), at: 'end' })).toBe(true);
  const trace = await child.until((seen) => seen.marks.length === 2);
  expect(trace.marks.map(({ label }) => label.length)).toEqual([5, 500]);
  expect(trace.marks[0]?.t).toBeGreaterThan(trace.samples[0]?.t ?? 0);
});

it('a mark for a trace that is not there is refused, and so is a direct read', async () => {
  const handle = { trace: join(place, 'none.ndjson') };
  expect(appendMark(handle, { label: 'a', at: 'start' })).toBe(false);
  expect(
    await appendDirectRead(handle, { sysroot: '', nvmlPath: null, exporterUrl: null, visible: {} }),
  ).toBe(false);
  writeFileSync(handle.trace, '{"k":"s"}\n');
  expect(appendMark(handle, { label: 'a', at: 'start' })).toBe(false);
});
