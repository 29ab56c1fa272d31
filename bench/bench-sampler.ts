// Starts the committed sampler as main does, with all that it watches in a job: a process to die with, a folder where steps show. Ends it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProduct } from '../src/entry/product.ts';
import type { SamplerHandle } from '../src/measure/sampler/handle.ts';
import { readProcess } from '../src/measure/sampler/process-stat.ts';
import { startSampler } from '../src/measure/sampler/start.ts';
import { stopSampler } from '../src/measure/sampler/stop.ts';
import { stubLibraryPath } from '../test/harness/native/build-stub.ts';
import type { Setting } from './family.ts';

export interface SamplerWish {
  readonly env: Readonly<Record<string, string>>;
  /** `1s`, `100ms`. */
  readonly sampleEvery: string;
  /** True where others run beside it. */
  readonly untitled?: boolean;
}

const [, ...flagsAndScript] = findProduct().sampler;
/** Samplers know each other by their title and then watch each other: several at once go without one. */
const UNTITLED =
  'data:text/javascript,Object.defineProperty(process,"title",{get(){return "bench"},set(){}})';

export const startBenchSampler = (
  { node, workplace }: Setting,
  { env, sampleEvery, untitled = false }: SamplerWish,
): SamplerHandle => {
  const temp = workplace.directory();
  mkdirSync(join(temp, '_runner_file_commands'));
  return startSampler({
    directory: workplace.directory(),
    command: [node, ...(untitled ? ['--import', UNTITLED] : []), ...flagsAndScript],
    env: { PATH: process.env.PATH, RUNNER_TEMP: temp, ...env },
    sampleEvery,
    nvmlPath: stubLibraryPath,
    parent: readProcess(process.pid),
  });
};

/** @throws Error when it had died or had to be killed: its figures would be those of a broken sampler. */
export async function endBenchSampler(handle: SamplerHandle): Promise<void> {
  const outcome = await stopSampler(handle);
  if (outcome !== 'stopped') throw new Error(`A sampler of the bench was "${outcome}" when it was stopped.`);
}
