// The command line tool beside the library: what it can be asked, what it says of the power, and what one start of it costs.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { messageOf } from '../../../src/errors.ts';
import { monotonicUs } from '../monotonic.ts';
import { type Bench, done, type Part, skipped } from '../part.ts';
import { spreadOf } from '../statistics.ts';

const TOOL = 'nvidia-smi';
const LIMIT_MS = 15_000;
const US_PER_MS = 1_000;
const MILLI = 1_000;
/** Queries that could hold energy, or tell an average from an instant. */
const INTERESTING = /"([^"]*(?:energy|power)[^"]*)"/gi;

const run = (words: readonly string[]): Promise<string> =>
  promisify(execFile)(TOOL, words, { timeout: LIMIT_MS, encoding: 'utf8' }).then(({ stdout }) => stdout);

export const nvidiaSmi: Part = {
  id: 'nvidia-smi',
  title: 'nvidia-smi beside the library',
  questions: [13, 5],
  needsLoad: false,
  seconds: (plan) => (plan.smiReadings + 1) * 7,
  run: async (bench) => {
    let help: string;
    try {
      help = await run(['--help-query-gpu']);
    } catch (error) {
      return skipped(`nvidia-smi cannot be run: ${messageOf(error).split('\n')[0]}`);
    }
    const fields = [...new Set([...help.matchAll(INTERESTING)].map(([, field]) => field ?? ''))];
    const readings = [];
    for (let round = 0; round < bench.plan.smiReadings; round += 1) readings.push(await compare(bench));
    const figures = { fields, readings, start_ms: spreadOf(readings.map(({ took_ms }) => took_ms)) };
    return done(figures, [
      `fields of power and energy: ${fields.join(', ')}`,
      ...readings.map(
        ({ smi_w, library_w }) => `power.draw ${smi_w ?? '–'} W, library ${library_w?.toFixed(2) ?? '–'} W`,
      ),
      `one start takes ${figures.start_ms.p50?.toFixed(0)} ms`,
    ]);
  },
};

async function compare({ nvml, device, uuid }: Bench) {
  const before = monotonicUs();
  const text = await run([
    '--query-gpu=uuid,power.draw',
    '--format=csv,noheader,nounits',
    `--id=${uuid}`,
  ]).catch(() => '');
  const took = (monotonicUs() - before) / US_PER_MS;
  const usage = nvml.powerUsage(device());
  const value = Number(text.split(',')[1]?.trim() || Number.NaN);
  return {
    smi_w: Number.isFinite(value) ? value : null,
    library_w: usage.ok ? usage.value / MILLI : null,
    took_ms: took,
  };
}
