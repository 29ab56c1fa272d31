// The load against a stand-in of the CUDA driver: its own process, edges in time, an end by itself, on request, or with its parent.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoad } from '../../../scripts/accept-gpu/load/load.ts';
import { type Pattern, square, steady } from '../../../scripts/accept-gpu/load/pattern.ts';

const root = join(import.meta.dirname, '../../..');
const directory = mkdtempSync(join(tmpdir(), 'cuda-'));
const source = join(import.meta.dirname, 'cuda-stub.c');
const built = spawnSync('cc', ['-shared', '-fPIC', '-o', join(directory, 'libcuda.so.1'), source]);
const before = process.env.LD_LIBRARY_PATH;
beforeAll(() => {
  process.env.LD_LIBRARY_PATH = directory;
});
afterAll(() => {
  process.env.LD_LIBRARY_PATH = before ?? '';
  rmSync(directory, { recursive: true, force: true });
});

const command = [
  process.execPath,
  '--import',
  'tsx',
  join(root, 'scripts/accept-gpu/main.ts'),
  '--burn',
  '0000:41:00.0',
] as const;
const started = (pattern: Pattern) => startLoad({ command, pattern });

describe.skipIf(built.status !== 0)('the load', () => {
  it('follows its pattern and ends by itself', async () => {
    const load = await started(square({ hertz: 10, duty: 0.3, seconds: 0.5 }));
    if (typeof load === 'string') throw new Error(load);
    while (load.edges.length < 10) await delay(50);
    await load.stop();
    expect(load.edges.map(({ to }) => to)).toEqual(Array.from({ length: 5 }, () => ['on', 'off']).flat());
    const ons = load.edges.filter(({ to }) => to === 'on').map(({ timeUs }) => timeUs);
    // The last edge is due 400 ms after the first; a timer may be early by one.
    expect(((ons.at(-1) ?? 0) - (ons[0] ?? 0)) / 1_000).toBeGreaterThan(390);
  });

  it('stops when asked, long before its time', async () => {
    const load = await started(steady(60));
    if (typeof load === 'string') throw new Error(load);
    expect(() => process.kill(load.pid, 0)).not.toThrow();
    while (load.edges.length === 0) await delay(20);
    const asked = performance.now();
    await load.stop();
    // Of itself, not by the signal that follows after three seconds.
    expect(performance.now() - asked).toBeLessThan(2_500);
    expect(() => process.kill(load.pid, 0)).toThrow();
    expect(load.edges.at(-1)?.to).toBe('off');
  });
});

it('without a CUDA driver there is a sentence, not a load', async () => {
  process.env.LD_LIBRARY_PATH = tmpdir();
  expect(await started(steady(1))).toMatch(/^libcuda\.so\.1 cannot be loaded/);
});
