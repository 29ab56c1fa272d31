// Stand-in GPUs for one process: a power trace on disk whose time 0 is now, and the environment that points the product at it.
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stubLibraryPath } from '../test/harness/native/build-stub.ts';
import { type PowerDevice, writePowerTrace } from '../test/harness/native/power-trace.ts';

export interface StubGpus {
  readonly env: Readonly<Record<string, string>>;
  /** Wall clock at time 0 of the power trace, ms. */
  readonly zeroWallMs: number;
}

/** Between idle and full load four times a second: nothing the sampler does can keep step with it. */
export const SQUARE = {
  steps: [
    { atMs: 0, powerMw: 350_000, util: 90 },
    { atMs: 125, powerMw: 70_000, util: 0 },
  ],
  loopMs: 250,
} as const satisfies Partial<PowerDevice>;

/** Bursts from 60 ms to 3.7 s, as of a training step with evaluation and input stalls. */
export const BURSTY = {
  steps: [
    { atMs: 0, powerMw: 70_000, util: 0 },
    { atMs: 1_300, powerMw: 690_000, util: 100 },
    { atMs: 1_750, powerMw: 120_000, util: 20 },
    { atMs: 3_100, powerMw: 410_000, util: 60 },
    { atMs: 3_160, powerMw: 70_000, util: 0 },
    { atMs: 5_000, powerMw: 650_000, util: 100 },
    { atMs: 8_700, powerMw: 90_000, util: 5 },
  ],
  loopMs: 10_000,
} as const satisfies Partial<PowerDevice>;

/** Their power trace began `agoMs` before now. */
export function stubGpus(
  directory: string,
  devices: readonly Omit<PowerDevice, 'uuid'>[],
  agoMs = 0,
): StubGpus {
  const path = join(directory, 'power-trace.txt');
  const named = devices.map((device, at) => ({ ...device, uuid: `GPU-${String(at).padStart(8, '0')}` }));
  writeFileSync(path, writePowerTrace({ devices: named }));
  const zero = new Date(Date.now() - agoMs);
  utimesSync(path, zero, zero);
  return { env: { CARBON_NVML: stubLibraryPath, NVIDIA_STUB_TRACE: path }, zeroWallMs: zero.getTime() };
}

export const squareGpus = (directory: string, count: number): StubGpus =>
  stubGpus(
    directory,
    Array.from({ length: count }, () => SQUARE),
  );
