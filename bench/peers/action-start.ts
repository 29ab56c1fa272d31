// The action's own start, as a runner begins it in a job: `main` is spawned, and leaves a sampler that reads the driver.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHandle } from '../../src/measure/sampler/handle.ts';
import { monotonicUs } from '../../src/measure/sampler/system-clock.ts';
import { endBenchSampler } from '../bench-sampler.ts';
import { inDist } from '../dist.ts';
import { SQUARE } from '../stub-gpus.ts';
import { readLog } from './read-log.ts';
import { gpusOf, type Scene } from './scene.ts';
import { waitUntil } from './wait-until.ts';

const PATIENCE_MS = 10_000;
const US_PER_MS = 1_000;

/** From before the spawn of `main` to the first read of a GPU, ms. */
export async function actionStartMs(scene: Scene): Promise<number> {
  const temp = scene.workplace.directory();
  const [state, log] = [join(temp, 'state'), join(temp, 'reads')];
  writeFileSync(state, '');
  const { env } = gpusOf(scene, [SQUARE]);
  const startUs = monotonicUs();
  const main = scene.workplace.keep(
    spawn(scene.node, [inDist('main.js')], {
      env: { PATH: process.env.PATH, RUNNER_TEMP: temp, GITHUB_STATE: state, ...env, NVIDIA_STUB_READS: log },
      stdio: 'ignore',
    }),
  );
  const [code] = await once(main, 'exit', { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (code !== 0) throw new Error(`main ended with ${code}`);
  const first = await waitUntil({
    what: 'a first sample',
    withinMs: PATIENCE_MS,
    look: () => readLog(log)[0] ?? null,
  });
  const jobs = join(temp, readdirSync(temp).find((folder) => folder.startsWith('carbon-action')) ?? '');
  const handle = readHandle(join(jobs, readdirSync(jobs)[0] ?? ''));
  if (handle === null) throw new Error('main left no sampler');
  await endBenchSampler(handle);
  return (first.monotonicUs - startUs) / US_PER_MS;
}
