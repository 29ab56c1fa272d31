// The end of a trace: the living sampler's own last reading, a direct one where it is gone, and one of the kernel's own beside a driver that hangs.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { finishSampler } from '../../../src/measure/sampler/finish.ts';
import { isRunning } from '../../../src/measure/sampler/liveness.ts';
import { type Child, startChild } from './child.ts';

let child: Child;
beforeEach(async () => {
  child = startChild();
  await child.until((trace) => trace.samples.length >= 2);
});
afterEach(() => child.remove());

const METERS = { sysroot: '', nvmlPath: null, exporterUrl: null, visible: {} };
const end = async () => {
  const { samples, end } = await child.until(() => true);
  return { reason: end?.reason ?? null, direct: samples.filter(({ by }) => by === 'post').length };
};
const gone = () => expect.poll(() => isRunning(child.handle), { timeout: 10_000 }).toBe(false);

it('a living sampler reads once more by itself', async () => {
  expect(await finishSampler(child.handle, METERS)).toBe('stopped');
  expect(await end()).toEqual({ reason: 'stop', direct: 0 });
});

it('a killed one is completed by a direct reading', async () => {
  process.kill(child.handle.pid, 'SIGKILL');
  await gone();
  expect(await finishSampler(child.handle, METERS)).toBe('gone');
  expect(await end()).toEqual({ reason: null, direct: 1 });
});

it('so is one that a signal has ended before its time', async () => {
  process.kill(child.handle.pid, 'SIGTERM');
  await gone();
  expect(await finishSampler(child.handle, METERS)).toBe('gone');
  expect(await end()).toEqual({ reason: 'signal', direct: 1 });
});

it('one that hangs is killed, and only what asks no driver is read', async () => {
  process.kill(child.handle.pid, 'SIGSTOP');
  expect(await finishSampler(child.handle, METERS)).toBe('killed');
  await gone();
  expect(await end()).toEqual({ reason: null, direct: 1 });
});
