// Opens the GPU under test and finds out whether it can be loaded.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../src/measure/native/nvml-answer.ts';
import type { Absence } from '../../src/measure/trace/domain.ts';
import { openDriver } from './gpu.ts';
import { startLoad } from './load/load.ts';
import { steady } from './load/pattern.ts';
import { monotonicUs } from './monotonic.ts';
import type { Bench } from './part.ts';
import type { Plan } from './plan.ts';

export interface BenchWish {
  readonly library: string;
  readonly index: number;
  readonly plan: Plan;
  readonly folder: string;
  /** Program and arguments that load the GPU; the bus address and the pattern are put behind them. Null for none. */
  readonly burn: readonly [string, ...string[]] | null;
  /** Where `sampler.js` may lie. */
  readonly beside: string;
}

const US_PER_MS = 1_000;
const TRIAL_S = 0.2;

/** @throws Error where the driver refuses a call without which nothing can be tested. */
export async function openBench(wish: BenchWish): Promise<Bench | Absence> {
  const driver = openDriver(wish.library);
  if ('code' in driver) return driver;
  const { nvml } = driver;
  let device = 0n;
  const open = (): number => {
    const before = monotonicUs();
    must('nvmlInit', nvml.init());
    const took = (monotonicUs() - before) / US_PER_MS;
    device = must('nvmlDeviceGetHandleByIndex', nvml.device(wish.index));
    return took;
  };
  open();
  const bus = nvml.busId(device);
  const command = wish.burn === null || !bus.ok ? null : ([...wish.burn, bus.value] as const);
  const load: Bench['load'] = async (pattern) => {
    const started =
      command === null
        ? bus.ok
          ? 'no program for it'
          : `its bus address is not known (code ${bus.code})`
        : await startLoad({ command, pattern });
    if (typeof started === 'string') throw new Error(started);
    return started;
  };
  const sampler = join(wish.beside, 'sampler.js');
  return {
    ...driver,
    plan: wish.plan,
    device: () => device,
    open,
    close: () => nvml.shutdown(),
    index: wish.index,
    uuid: must('nvmlDeviceGetUUID', nvml.uuid(device)),
    name: must('nvmlDeviceGetName', nvml.name(device)),
    library: wish.library,
    folder: wish.folder,
    sampler: existsSync(sampler) ? sampler : null,
    noLoad: await whyNoLoad(load),
    load,
  };
}

async function whyNoLoad(load: Bench['load']): Promise<string | null> {
  try {
    const trial = await load(steady(TRIAL_S));
    await trial.stop();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function must<T>(call: string, answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`${call} answered with code ${answer.code}`);
}
