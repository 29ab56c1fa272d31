// A program: runs the sampler's loop for days of simulated time with the real meters, and prints its resident set, one number a line, MB.

import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { measure } from '../src/measure/measure.ts';
import { readMachine } from '../src/measure/meter/machine/machine.ts';
import { probeQuickly, ROWS } from '../src/measure/meter/probe.ts';
import { neighbourScan } from '../src/measure/sampler/neighbours.ts';
import { openTraceFile } from '../src/measure/sampler/trace-file.ts';

const DAY_US = 24 * 60 * 60 * 1_000_000;
const READINGS = 100;
const US_PER_MS = 1_000;
const BYTES_PER_MB = 1_000_000;

const [, , directory = '.', days = '1'] = process.argv;
const lengthUs = Number(days) * DAY_US;
const options = { sysroot: '', nvmlPath: process.env.CARBON_NVML ?? null, exporterUrl: null, visible: {} };
const { rest, ...quick } = probeQuickly(ROWS, options);
const file = openTraceFile(join(directory, 'trace.ndjson'));
const wall0Ms = Date.now();
let nowUs = 0;
let taken = 0;

await measure({
  machine: readMachine(options.sysroot),
  visible: options.visible,
  quick,
  late: rest,
  intervalMs: 1_000,
  clock: {
    monoUs: () => nowUs,
    wallMs: () => wall0Ms + nowUs / US_PER_MS,
    uptimeMs: () => nowUs / US_PER_MS,
    sleepUntil: async (dueUs) => {
      // A real sampler's loop turns between beats; without that nothing that waits for a turn is ever freed.
      await nextTurn();
      nowUs = Math.max(nowUs, dueUs);
      read();
    },
  },
  write: file.append,
  stop: () => (nowUs > lengthUs ? 'stop' : null),
  asked: () => false,
  neighbours: neighbourScan({ own: [process.pid] }),
  isOurs: () => true,
  tellsOurs: true,
  steps: () => [],
  cost: () => ({ cpu_us: 0, rss_kb: 0 }),
  random: Math.random,
});
file.close();
process.exit(0);

function read(): void {
  if (nowUs < (taken * lengthUs) / READINGS || taken >= READINGS) return;
  taken += 1;
  process.stdout.write(`${process.memoryUsage.rss() / BYTES_PER_MB}\n`);
}
