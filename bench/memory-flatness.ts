// Whether a sampler's memory grows over a day: its own loop and meters under a clock that runs ahead, in a process of their own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Family, Setting } from './family.ts';
import { medianOf } from './figure.ts';
import { LIMITS } from './limits.ts';
import { squareGpus } from './stub-gpus.ts';

const REPETITIONS = 3;
const TENTHS = 10;
const GPUS = 8;

export const memoryFlatness: Family = async (setting) => {
  const days: (readonly number[])[] = [];
  for (let done = 0; done < (setting.quick ? 1 : REPETITIONS); done++) days.push(await simulatedDay(setting));
  return [
    {
      name: 'RSS over a simulated 24 h, last tenth less first',
      unit: 'MB',
      values: days.map((day) => tenth(day, TENTHS - 1) - tenth(day, 0)),
      limit: LIMITS.dayGrowthMb,
    },
  ];
};

/** Median of one tenth of the day, MB. */
function tenth(day: readonly number[], which: number): number {
  const length = day.length / TENTHS;
  return medianOf(day.slice(Math.floor(which * length), Math.floor((which + 1) * length)));
}

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Resident set at even times of the day, MB; without the compiler, as the sampler runs. */
async function simulatedDay({ node, workplace }: Setting): Promise<readonly number[]> {
  const directory = workplace.directory();
  const { env } = squareGpus(directory, GPUS);
  const program = join(import.meta.dirname, 'simulated-day.ts');
  const child = workplace.keep(
    spawn(node, ['--jitless', '--import', loader, program, directory], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`The simulated day ended with ${code}.`);
  return output.trim().split('\n').map(Number);
}
