// Whether a sampler's memory grows over days: its own loop and meters under a clock that runs ahead, in a process of their own;
// and what its trace of the longest job then costs to account.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { findProduct } from '../src/entry/product.ts';
import { accountLong } from './account-long.ts';
import type { Family, Setting } from './family.ts';
import type { Figure } from './figure.ts';
import { growthOf } from './growth.ts';
import { LIMITS } from './limits.ts';
import { squareGpus } from './stub-gpus.ts';

const REPETITIONS = 3;
/** A job on a self-hosted runner may run for 5 days (GitHub Docs, usage limits). */
const LONGEST_DAYS = 5;
const GPUS = 8;

export const memoryFlatness: Family = async (setting) => {
  const days: (readonly number[])[] = [];
  for (let done = 0; done < (setting.quick ? 1 : REPETITIONS); done++)
    days.push((await simulated(setting, 1)).readings);
  const longest = setting.quick ? [] : [await simulated(setting, LONGEST_DAYS)];
  const name = `${LONGEST_DAYS} days, ${GPUS} GPUs`;
  const accounts: Figure[] = [];
  for (const { trace } of longest) accounts.push(...(await accountLong(setting, trace, name)));
  const growth = (name: string, runs: readonly (readonly number[])[]): Figure => ({
    name: `RSS over a simulated ${name}, last tenth less first`,
    unit: 'MB',
    values: runs.map(growthOf),
    limit: LIMITS.dayGrowthMb,
  });
  const longestReadings = longest.map(({ readings }) => readings);
  return [
    growth('24 h', days),
    ...(longest.length === 0 ? [] : [growth(`${LONGEST_DAYS} days`, longestReadings)]),
    ...accounts,
  ];
};

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Those of the product: Node, its flags, the script. */
const flags = findProduct().sampler.slice(1, -1);

/** Resident set at even times, MB; without the compiler, as the sampler runs. */
async function simulated(
  { node, workplace }: Setting,
  days: number,
): Promise<{ readonly readings: readonly number[]; readonly trace: string }> {
  const directory = workplace.directory();
  const { env } = squareGpus(directory, GPUS);
  const program = join(import.meta.dirname, 'simulated-day.ts');
  const child = workplace.keep(
    spawn(node, [...flags, '--import', loader, program, directory, String(days)], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`The simulated run ended with ${code}.`);
  return { readings: output.trim().split('\n').map(Number), trace: join(directory, 'trace.ndjson') };
}
