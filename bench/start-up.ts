// How soon a job is measured: from the spawn of the sampler, and of main, to the first sample with a GPU value; and main's own time.
// The clock starts before the process is made, so its making counts too.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitForReadings } from '../src/entry/wait-for-readings.ts';
import { readHandle, type SamplerHandle } from '../src/measure/sampler/handle.ts';
import { monotonicUs } from '../src/measure/sampler/system-clock.ts';
import { endBenchSampler, startBenchSampler } from './bench-sampler.ts';
import { inDist } from './dist.ts';
import type { Family, Setting } from './family.ts';
import { firstGpuSampleUs } from './first-gpu-sample.ts';
import { LIMITS } from './limits.ts';
import { squareGpus } from './stub-gpus.ts';

const REPETITIONS = 15;
const QUICK_REPETITIONS = 10;
const US_PER_MS = 1_000;

export const startUp: Family = async (setting) => {
  const repetitions = setting.quick ? QUICK_REPETITIONS : REPETITIONS;
  const samplers: number[] = [];
  const mains: MainTimes[] = [];
  for (let done = 0; done < repetitions; done++) {
    samplers.push(await samplerStart(setting));
    mains.push(await mainStart(setting));
  }
  return [
    {
      name: 'first sample with a GPU value, from the sampler’s spawn',
      unit: 'ms',
      values: samplers,
      limit: LIMITS.samplerFirstSampleMs,
    },
    {
      name: 'first sample with a GPU value, from main’s spawn',
      unit: 'ms',
      values: mains.map(({ firstSampleMs }) => firstSampleMs),
      limit: LIMITS.mainFirstSampleMs,
    },
    { name: 'main, wall time', unit: 'ms', values: mains.map(({ wallMs }) => wallMs), limit: LIMITS.mainMs },
  ];
};

async function samplerStart(setting: Setting): Promise<number> {
  const { env } = squareGpus(setting.workplace.directory(), 1);
  const startUs = monotonicUs();
  const handle = startBenchSampler(setting, { env, sampleEvery: '1s' });
  return firstSampleMs(handle, startUs);
}

async function firstSampleMs(handle: SamplerHandle, startUs: number): Promise<number> {
  await waitForReadings(handle.trace);
  await endBenchSampler(handle);
  return (firstGpuSampleUs(handle.trace) - startUs) / US_PER_MS;
}

interface MainTimes {
  readonly firstSampleMs: number;
  readonly wallMs: number;
}

/** With a region stated by the owner, as the documentation tells owners to: main then reads the tables of places too. */
async function mainStart({ node, workplace }: Setting): Promise<MainTimes> {
  const temp = workplace.directory();
  const state = join(temp, 'state');
  writeFileSync(state, '');
  const { env } = squareGpus(temp, 1);
  const startUs = monotonicUs();
  const main = workplace.keep(
    spawn(node, [inDist('main.js')], {
      env: { PATH: process.env.PATH, RUNNER_TEMP: temp, GITHUB_STATE: state, CARBON_REGION: 'FR', ...env },
      stdio: 'ignore',
    }),
  );
  const [code] = await once(main, 'exit');
  const wallMs = (monotonicUs() - startUs) / US_PER_MS;
  if (code !== 0) throw new Error(`main ended with ${code}`);
  const jobs = join(temp, readdirSync(temp).find((folder) => folder.startsWith('carbon-action')) ?? '');
  const handle = readHandle(join(jobs, readdirSync(jobs)[0] ?? ''));
  if (handle === null) throw new Error('main left no sampler');
  return { wallMs, firstSampleMs: await firstSampleMs(handle, startUs) };
}
