// Drives the NVML stand-in inside this process: gives it a power trace and sets its clock by hand.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import koffi from 'koffi';
import { stubLibraryPath } from './build-stub.ts';
import { type PowerTrace, writePowerTrace } from './power-trace.ts';

export interface Stub {
  readonly library: string;
  setTimeMs(ms: number): void;
  /** Exact energy of a device from 0 to now, µJ. */
  truthUj(device: number): number;
  remove(): void;
}

/** The trace is read when the library is initialised next. */
export function stubWith(trace: PowerTrace, library: string = stubLibraryPath): Stub {
  const directory = mkdtempSync(join(tmpdir(), 'power-'));
  const path = join(directory, 'power-trace.txt');
  writeFileSync(path, writePowerTrace({ ...trace, clock: 'manual' }));
  process.env.NVML_STUB_TRACE = path;
  const loaded = koffi.load(library);
  const setTimeUs = loaded.func('void nvmlStubSetTimeUs(int64_t us)');
  const truthUj = loaded.func('int64_t nvmlStubTruthUj(uint32_t device)');
  setTimeUs(0);
  return {
    library,
    setTimeMs: (ms) => setTimeUs(Math.round(ms * 1_000)),
    truthUj: (device) => Number(truthUj(device)),
    remove: () => {
      delete process.env.NVML_STUB_TRACE;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
