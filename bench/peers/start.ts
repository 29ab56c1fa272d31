// How soon each tool looks: from before its spawn to its first read of a GPU's energy or power at the driver, which the stand-in logs.
// Tools that do not ask the driver: to the first line that they print. One at a time, each once before to warm the file cache.
import { monotonicUs } from '../../src/measure/sampler/system-clock.ts';
import { SQUARE } from '../stub-gpus.ts';
import { actionStartMs } from './action-start.ts';
import { jobOf } from './job.ts';
import { endAll, processesBelow } from './process-tree.ts';
import type { Row } from './row.ts';
import { gpusOf, type Scene, startTool } from './scene.ts';
import { openTally } from './tally.ts';
import type { Tool } from './tool.ts';
import { SAMPLER } from './tools.ts';
import { waitUntil } from './wait-until.ts';

const FIGURE = 'start to first sample';
const REPETITIONS = 10;
const QUICK_REPETITIONS = 3;
const PATIENCE_MS = 30_000;
const US_PER_MS = 1_000;
/** Longer than any start. */
const JOB_SECONDS = 90;

export async function start(scene: Scene): Promise<readonly Row[]> {
  const tally = openTally();
  for (let done = -1; done < (scene.quick ? QUICK_REPETITIONS : REPETITIONS); done++) {
    for (const tool of scene.tools) {
      const ms = await scene.attempt({ figure: FIGURE, tool: tool.name }, () => firstSampleMs(scene, tool));
      if (done >= 0) tally.add(tool.id, ms);
    }
    const ms = await scene.attempt({ figure: FIGURE, tool: SAMPLER }, () => actionStartMs(scene));
    if (done >= 0) tally.add(SAMPLER, ms);
  }
  return [{ name: FIGURE, unit: 'ms', values: tally.values }];
}

async function firstSampleMs(scene: Scene, tool: Tool): Promise<number> {
  const gpus = gpusOf(scene, [SQUARE]);
  let lineUs: number | null = null;
  const startUs = monotonicUs();
  const started = startTool(
    scene,
    (folder) => tool.argv({ folder, command: jobOf(JOB_SECONDS, folder), everySeconds: null }),
    { gpus, logged: true },
  );
  started.child.stdout?.once('data', () => {
    lineUs = monotonicUs();
  });
  const look = () => (tool.firstSample === 'line' ? lineUs : (started.reads()[0]?.monotonicUs ?? null));
  try {
    const what = 'a first sample';
    const firstUs = await waitUntil({ what, withinMs: PATIENCE_MS, look, over: started.over });
    return (firstUs - startUs) / US_PER_MS;
  } finally {
    endAll(processesBelow(started.child.pid ?? 0));
  }
}
