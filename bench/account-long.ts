// What it costs to account the trace of a job of days: its size, and the time and memory of `carbon-action account`, which does what post does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { inDist } from './dist.ts';
import type { Setting } from './family.ts';
import type { Figure } from './figure.ts';
import { cpuMs, peakRssMb } from './process-cost.ts';

const BYTES_PER_KB = 1_000;
/** The last look before its end is as late as this: most of its memory is taken early. */
const EVERY_MS = 20;

export async function accountLong({ node, workplace }: Setting, trace: string, name: string) {
  const begun = performance.now();
  const child = workplace.keep(
    spawn(node, [inDist('cli.js'), 'account', trace, '--region', 'FR', '--format', 'json'], {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  const ended = once(child, 'exit');
  const { pid = 0 } = child;
  let [peakMb, busyMs] = [0, 0];
  while (child.exitCode === null && child.signalCode === null) {
    try {
      [peakMb, busyMs] = [Math.max(peakMb, peakRssMb(pid) || 0), Math.max(busyMs, cpuMs(pid))];
    } catch {
      // It has just ended.
    }
    await delay(EVERY_MS);
  }
  const wallMs = performance.now() - begun;
  const [code] = await ended;
  if (code !== 0) throw new Error(`The account of ${name} ended with ${code}.`);
  const figure = (what: string, unit: Figure['unit'], value: number): Figure => ({
    name: `${name}: ${what}`,
    unit,
    values: [value],
    limit: null,
  });
  return [
    figure('trace', 'kB', statSync(trace).size / BYTES_PER_KB),
    figure('account, wall time', 'ms', wallMs),
    figure('account, CPU time', 'ms', busyMs),
    figure('account, peak RSS', 'MB', peakMb),
  ];
}
