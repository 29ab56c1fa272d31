// The committed sampler as a process over a stand-in GPU of 100 W, with faults of the system preloaded; it ends with its test.
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { finishSampler } from '../../../src/measure/sampler/finish.ts';
import type { SamplerHandle } from '../../../src/measure/sampler/handle.ts';
import { isRunning } from '../../../src/measure/sampler/liveness.ts';
import { startSampler } from '../../../src/measure/sampler/start.ts';
import type { StopOutcome } from '../../../src/measure/sampler/stop.ts';
import { parseTrace } from '../../../src/measure/trace/parse-trace.ts';
import type { Trace } from '../../../src/measure/trace/trace.ts';
import { stubLibraryPath } from './build-stub.ts';
import { type Faults, faultEnvironment } from './faults.ts';
import { writePowerTrace } from './power-trace.ts';

export interface FaultySampler {
  readonly handle: SamplerHandle;
  /** Wall clock at time 0 of the power trace, ms. */
  readonly zeroMs: number;
  /** As post does, in this process. */
  finish(): Promise<StopOutcome>;
  /** @throws CarbonError for a trace that cannot be read. */
  trace(): Trace;
  remove(): void;
}

const sampler = resolve(import.meta.dirname, '../../../dist/sampler.js');
const WATTS = 100;

export interface FaultySamplerWish {
  readonly faults?: Omit<Faults, 'program'>;
  /** Lines of the power trace. */
  readonly gpu?: readonly string[];
  /** The driver's library; the stand-in's own by default. */
  readonly library?: string;
}

/** One stand-in driver serves this process: it is told whose GPU it shows when it is opened. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const mine = last.then(act);
  last = mine.catch(() => undefined);
  return mine;
}

/** One beat is 100 ms, and so is a step of the GPU's counter. */
export function startFaultySampler({
  faults,
  gpu = [],
  library = stubLibraryPath,
}: FaultySamplerWish): FaultySampler {
  const place = mkdtempSync(join(tmpdir(), 'faulty-'));
  const power = join(place, 'power-trace.txt');
  const device = { uuid: 'GPU-1', steps: [{ atMs: 0, powerMw: WATTS * 1_000, util: 80 }] };
  writeFileSync(power, writePowerTrace({ devices: [device], extra: gpu }));
  const now = new Date();
  utimesSync(power, now, now);
  const preloaded = Object.entries(faultEnvironment({ program: 'dist/sampler.js', ...faults }));
  const node = process.env.CARBON_TEST_NODE ?? process.execPath;
  const handle = startSampler({
    directory: join(place, 'job'),
    // Its environment is an allow-list, which nothing preloads through; so env(1) does.
    command: ['env', ...preloaded.map((pair) => pair.join('=')), node, '--jitless', sampler],
    env: { PATH: process.env.PATH, NVIDIA_STUB_TRACE: power },
    sampleEvery: '100ms',
    nvmlPath: library,
  });
  return {
    handle,
    zeroMs: now.getTime(),
    finish: () =>
      inTurn(() => {
        process.env.NVIDIA_STUB_TRACE = power;
        return finishSampler(handle, { sysroot: '', nvmlPath: library, exporterUrl: null, visible: {} });
      }),
    trace: () => parseTrace(readFileSync(handle.trace, 'utf8')),
    remove() {
      if (isRunning(handle)) process.kill(handle.pid, 'SIGKILL');
      rmSync(place, { recursive: true, force: true });
    },
  };
}
