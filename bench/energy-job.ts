// One measured job through the committed command line: what its receipt says, and between which wall times.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReceipt } from '../src/account/receipt/codec.ts';
import { parseTrace } from '../src/measure/trace/parse-trace.ts';
import { inDist } from './dist.ts';
import type { Setting } from './family.ts';

export interface EnergyJob {
  readonly seconds: number;
  readonly component: 'gpu' | 'cpu';
  readonly env?: Readonly<Record<string, string>>;
  readonly options?: readonly string[];
}

export interface EnergyOfJob {
  readonly joules: number;
  /** The receipt's own window, from its command's marks, ms since the Unix epoch. */
  readonly fromMs: number;
  readonly toMs: number;
}

const US_PER_MS = 1_000;

/** @throws Error when the component was not measured by a sensor. */
export async function runEnergyJob(
  { node, workplace }: Setting,
  { seconds, component, env = {}, options = [] }: EnergyJob,
): Promise<EnergyOfJob> {
  const directory = workplace.directory();
  const [receiptPath, tracePath] = [join(directory, 'receipt.json'), join(directory, 'trace.ndjson')];
  const files = ['--receipt', receiptPath, '--trace', tracePath, '--quiet'];
  const child = workplace.keep(
    spawn(node, [inDist('cli.js'), 'run', ...files, ...options, '--', 'sleep', String(seconds)], {
      cwd: directory,
      env: { PATH: process.env.PATH, TMPDIR: directory, CARBON_REGION: 'FR', ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`carbon-action run ended with ${code}`);
  const measured = parseReceipt(readFileSync(receiptPath, 'utf8')).energy.components[component];
  if (measured?.provenance !== 'measured') throw new Error(`the ${component} of a job was not measured`);
  const { header, marks } = parseTrace(readFileSync(tracePath, 'utf8'));
  const wallOf = (at: 'start' | 'end') =>
    header.wall0_ms + (marks.find((mark) => mark.at === at)?.t ?? Number.NaN) / US_PER_MS;
  return { joules: measured.energy_j, fromMs: wallOf('start'), toMs: wallOf('end') };
}
