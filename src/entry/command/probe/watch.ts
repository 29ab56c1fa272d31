// Lets the real sampler measure until every source has had its say, or a bounded time has passed, and reads what it wrote.
import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { stopSampler } from '../../../measure/sampler/stop.ts';
import type { Trace } from '../../../measure/trace/trace.ts';
import { readTrace } from '../../read-trace.ts';
import { waitForReadings } from '../../wait-for-readings.ts';
import type { Settings } from '../settings.ts';
import { startShortSampler } from '../short-sampler.ts';
import { awaited, type Expected } from './settled.ts';

/** The counters of GPUs step every 100 ms: twice as often, so that over two seconds a step is known to 2.5 %. */
const INTERVAL_MS = 50;
const LOOK_EVERY_MS = 250;
/** Eight GPUs without persistence mode take 1.5 s each to initialise; `nvidia-smi` has been seen to take 6 s. */
const LIMIT_MS = 20_000;
/** Exporters refresh every 15 to 30 s. */
const EXPORTER_LIMIT_MS = 40_000;
/** What is waited for longer than this is said. */
const PATIENCE_MS = 3_000;

/** `tell` hears once of each thing that takes long. @throws CarbonError when no sampler can be had. */
export async function watchMeters(settings: Settings, tell: (what: string) => void): Promise<Trace> {
  const expected = { exporter: settings.meters.exporterUrl !== null };
  const sampler = startShortSampler(settings, settings.askedIntervalMs ?? INTERVAL_MS);
  try {
    await waitForReadings(sampler.trace);
    const started = performance.now();
    const limit = expected.exporter ? EXPORTER_LIMIT_MS : LIMIT_MS;
    const told = new Set<string>();
    for (;;) {
      const waited = performance.now() - started;
      const what = awaitedIn(sampler.trace, expected);
      if (what === null || waited > limit) break;
      if (waited > PATIENCE_MS && !told.has(what)) tell(what);
      if (waited > PATIENCE_MS) told.add(what);
      await delay(LOOK_EVERY_MS);
    }
    await stopSampler(sampler);
    return readTrace(sampler.trace);
  } finally {
    rmSync(sampler.directory, { recursive: true, force: true });
  }
}

/** A sampler that is slow to begin has no header yet; one that has ended will say nothing more. */
function awaitedIn(path: string, expected: Expected): string | null {
  try {
    const trace = readTrace(path);
    return trace.end === null ? awaited(trace, expected) : null;
  } catch {
    return 'the sampler';
  }
}
