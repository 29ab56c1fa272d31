// The background process of a measurement: wires this machine's meters, clocks and eyes, and measures until it is told to stop.
// Loads neither the Actions toolkit nor a schema library nor an HTTP client: it runs beside the job for hours.
import { parseArgs } from 'node:util';
import { measure } from '../measure/measure.ts';
import { readMachine } from '../measure/meter/machine/machine.ts';
import type { MeterOptions } from '../measure/meter/meter.ts';
import { probeQuickly, ROWS } from '../measure/meter/probe.ts';
import { DEFAULT_INTERVAL_MS, parseInterval } from '../measure/pace/interval.ts';
import { visibleVariables } from '../measure/sampler/environment.ts';
import { tracePath } from '../measure/sampler/handle.ts';
import { findWorker } from '../measure/sampler/liveness.ts';
import { jobOf, namespaceAbsence, neighbourScan, SAMPLER_NAME } from '../measure/sampler/neighbours.ts';
import { readEnvironment } from '../measure/sampler/process-environment.ts';
import type { ProcessIdentity } from '../measure/sampler/process-stat.ts';
import { READ_SIGNAL } from '../measure/sampler/read-signal.ts';
import { stepWatch } from '../measure/sampler/step-watch.ts';
import { stopReason } from '../measure/sampler/stop-reason.ts';
import { systemClock } from '../measure/sampler/system-clock.ts';
import { openTraceFile } from '../measure/sampler/trace-file.ts';

const { values: flags } = parseArgs({
  options: {
    directory: { type: 'string' },
    worker: { type: 'string' },
    parent: { type: 'string' },
    'sample-every': { type: 'string' },
    sysroot: { type: 'string' },
    nvml: { type: 'string' },
    exporter: { type: 'string' },
  },
});
const env = process.env;
process.title = SAMPLER_NAME;

const clock = systemClock();
let signalled = false;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.on(signal, () => {
    signalled = true;
    clock.wake();
  });
}

let asked = false;
process.on(READ_SIGNAL, () => {
  asked = true;
  clock.wake();
});

const directory = flags.directory ?? process.cwd();
const worker = identityOf(flags.worker) ?? findWorker();
const options: MeterOptions = {
  sysroot: flags.sysroot ?? '',
  nvmlPath: flags.nvml ?? null,
  exporterUrl: flags.exporter ?? null,
  visible: visibleVariables(env),
};
const { rest, ...quick } = probeQuickly(ROWS, options);
const hidden = namespaceAbsence();
const file = openTraceFile(tracePath(directory));

await measure({
  machine: readMachine(options.sysroot),
  visible: options.visible,
  quick: { ...quick, absences: [...quick.absences, ...hidden] },
  late: rest,
  intervalMs: intervalOf(flags['sample-every']),
  clock,
  write: file.append,
  stop: stopReason({
    directory,
    worker,
    parent: identityOf(flags.parent),
    monoUs: clock.monoUs,
    signalled: () => signalled,
  }),
  asked: () => {
    const was = asked;
    asked = false;
    return was;
  },
  neighbours: neighbourScan({
    own: [process.pid, worker?.pid ?? process.pid],
    job: jobOf((variable) => env[variable]),
  }),
  isOurs: (pid) => readEnvironment(pid)?.get('RUNNER_TRACKING_ID') === (env.RUNNER_TRACKING_ID ?? ''),
  // `act` gives all jobs the same one: none.
  tellsOurs: hidden.length === 0 && Boolean(env.RUNNER_TRACKING_ID),
  steps: stepWatch({ runnerTemp: env.RUNNER_TEMP ?? null, worker, sinceWallMs: Date.now() }),
  cost: () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    return { cpu_us: userCPUTime + systemCPUTime, rss_kb: maxRSS };
  },
  random: Math.random,
});
file.close();
// A driver library may keep threads of its own; the trace has its end, so nothing is lost.
process.exit(0);

function identityOf(flag: string | undefined): ProcessIdentity | null {
  const [pid, startTime] = (flag ?? '').split(':').map(Number);
  return pid && startTime !== undefined ? { pid, startTime } : null;
}

/** The entry that starts us refuses a bad interval aloud; here it must not cost the measurement. */
function intervalOf(text: string | undefined): number {
  try {
    return text === undefined ? DEFAULT_INTERVAL_MS : parseInterval(text);
  } catch {
    return DEFAULT_INTERVAL_MS;
  }
}
