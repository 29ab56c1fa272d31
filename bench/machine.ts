// The machine that a bench ran on, as far as it explains the figures; nothing that names it.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

const BYTES_PER_GB = 1e9;

export const machineFacts = (node: string) => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  threads: cpus().length,
  memory_gb: Math.round(totalmem() / BYTES_PER_GB),
  kernel: `${type()} ${release()}`,
  node: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
  load_average: loadavg(),
});
