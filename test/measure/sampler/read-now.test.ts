// A reading out of turn: taken by the sampler itself, so that who asks never touches a driver and never waits for one.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeHandle } from '../../../src/measure/sampler/handle.ts';
import { isRunning } from '../../../src/measure/sampler/liveness.ts';
import { readNow } from '../../../src/measure/sampler/read-now.ts';
import { hasStub, stubLibraryPath } from '../../harness/native/build-stub.ts';
import { writePowerTrace } from '../../harness/native/power-trace.ts';
import { type Child, startChild } from './child.ts';

let place = '';
let child: Child | null = null;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'power-'));
});
afterEach(() => {
  child?.remove();
  rmSync(place, { recursive: true, force: true });
});

/** A beat that no test lives to see. */
const SLOW = { sampleEvery: '60s' };
const MARGIN_MS = 200;
const METERS = { sysroot: '', nvmlPath: null, exporterUrl: null, visible: {} };

async function started(options: Parameters<typeof startChild>[0] = {}): Promise<Child> {
  child = startChild({ ...SLOW, ...options });
  await child.until((trace) => trace.samples.length >= 2);
  return child;
}

describe('a reading that is asked for', () => {
  it('is the living sampler’s own, and stands in the trace when the call returns', async () => {
    const { handle, until } = await started();
    expect(await readNow(handle, METERS)).toBe(true);
    expect(await readNow(handle, METERS)).toBe(true);
    const { samples } = await until(() => true);
    expect(samples.map(({ by }) => by)).toEqual([undefined, undefined, undefined, undefined]);
    expect(isRunning(handle)).toBe(true);
  });

  it('is taken directly where the sampler is gone', async () => {
    const { handle, until } = await started();
    process.kill(handle.pid, 'SIGKILL');
    await expect.poll(() => isRunning(handle), { timeout: 10_000 }).toBe(false);
    expect(await readNow(handle, METERS)).toBe(true);
    expect((await until(() => true)).samples.at(-1)?.by).toBe('post');
  });

  it('is done without where the sampler does not answer', async () => {
    const { handle, until } = await started();
    process.kill(handle.pid, 'SIGSTOP');
    expect(await readNow(handle, METERS)).toBe(false);
    expect((await until(() => true)).samples).toHaveLength(2);
  });

  it('is done without where the sampler cannot be reached, in another PID namespace', async () => {
    const { handle, until } = await started();
    writeHandle({ ...handle, namespace: 'pid:[1]' });
    expect(await readNow(handle, METERS)).toBe(false);
    expect((await until(() => true)).samples).toHaveLength(2);
  });

  it.skipIf(!hasStub())(
    'waits for no driver that hangs',
    async () => {
      const path = join(place, 'power-trace.txt');
      const device = { uuid: 'GPU-1', steps: [{ atMs: 0, powerMw: 100_000 }] };
      // From the fifth second on, for an hour: by then the sampler has opened its GPU and sleeps.
      const [hangsMs, zero] = [5_000, new Date()];
      writeFileSync(path, writePowerTrace({ devices: [device], extra: [`hang 0 ${hangsMs} 3600000`] }));
      utimesSync(path, zero, zero);
      const env = { PATH: process.env.PATH, NVIDIA_STUB_TRACE: path };
      const { handle, until } = await started({ env, nvmlPath: stubLibraryPath });
      await until((trace) => trace.columns.some(({ source }) => source.startsWith('nvml:')));
      await delay(zero.getTime() + hangsMs + MARGIN_MS - Date.now());
      const { samples } = await until(() => true);
      const asked = performance.now();
      expect(await readNow(handle, METERS)).toBe(false);
      // An hour of waiting, but for the limit; generous to a busy machine.
      expect(performance.now() - asked).toBeLessThan(5_000);
      expect((await until(() => true)).samples).toHaveLength(samples.length);
    },
    20_000,
  );
});
