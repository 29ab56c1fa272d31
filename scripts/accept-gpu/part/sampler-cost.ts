// What the product's sampler costs with this driver, at one reading a second; its trace is kept, with the load's edges beside it.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cpuMs } from '../../../bench/process-cost.ts';
import { readProcess } from '../../../src/measure/sampler/process-stat.ts';
import { startSampler } from '../../../src/measure/sampler/start.ts';
import { stopSampler } from '../../../src/measure/sampler/stop.ts';
import { parseTrace } from '../../../src/measure/trace/parse-trace.ts';
import { square } from '../load/pattern.ts';
import { monotonicUs } from '../monotonic.ts';
import { done, type Part, skipped } from '../part.ts';

const MS_PER_SECOND = 1_000;
const US_PER_MS = 1_000;
const SECONDS_PER_MINUTE = 60;
/** What the start costs is told apart. */
const START_S = 3;
const KB_PER_MB = 1_024;
const TRACE = 'trace.ndjson';

export const samplerCost: Part = {
  id: 'sampler-cost',
  title: 'Cost of the sampler with this driver',
  questions: [17],
  needsLoad: false,
  seconds: (plan) => plan.sampler + START_S + 15,
  run: async (bench) => {
    if (bench.sampler === null) return skipped('sampler.js does not lie beside this program');
    const directory = mkdtempSync(join(tmpdir(), 'accept-gpu-'));
    const { sampler: seconds } = bench.plan;
    // Ten seconds on, ten off: a recorded trace should have something to see.
    const load =
      bench.noLoad === null
        ? await bench.load(square({ hertz: 0.05, duty: 0.5, seconds: seconds + START_S }))
        : null;
    try {
      const handle = startSampler({
        directory,
        command: [process.execPath, '--jitless', '--max-semi-space-size=1', bench.sampler],
        env: process.env,
        sampleEvery: '1s',
        nvmlPath: bench.library,
        parent: readProcess(process.pid),
      });
      await delay(START_S * MS_PER_SECOND);
      const started = { timeUs: monotonicUs(), cpu: cpuMs(handle.pid) };
      await delay(seconds * MS_PER_SECOND);
      const spent = cpuMs(handle.pid) - started.cpu;
      const minutes = (monotonicUs() - started.timeUs) / US_PER_MS / MS_PER_SECOND / SECONDS_PER_MINUTE;
      const outcome = await stopSampler(handle);
      copyFileSync(handle.trace, join(bench.folder, TRACE));
      const { own, columns, domains } = parseTrace(readFileSync(handle.trace, 'utf8'));
      const perMinute = spent / minutes;
      const figures = {
        outcome,
        seconds,
        gpus: domains.filter(({ component }) => component === 'gpu' || component === 'module').length,
        columns: columns.map(({ source, quantity }) => `${source} ${quantity}`),
        cpu_ms_per_minute: perMinute,
        start_cpu_ms: started.cpu,
        peak_rss_mb: own === null ? null : own.rss_kb / KB_PER_MB,
        pass_us_p50_p99: own?.lat_us ?? null,
        load_edges: load?.edges ?? [],
        trace: TRACE,
      };
      return done(figures, [
        `${figures.gpus} GPU(s): ${perMinute.toFixed(0)} ms of CPU a minute, ${started.cpu.toFixed(0)} ms for the start; ${figures.peak_rss_mb?.toFixed(0) ?? '–'} MB; a pass takes ${own?.lat_us[0] ?? '–'} µs (p99 ${own?.lat_us[1] ?? '–'} µs)`,
      ]);
    } finally {
      await load?.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  },
};
