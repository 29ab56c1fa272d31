// What a family of the comparison works with: the tools, the stand-in GPUs they all watch, and a place to start them in.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { stubLibraryPath } from '../../test/harness/native/build-stub.ts';
import type { PowerDevice } from '../../test/harness/native/power-trace.ts';
import type { Setting } from '../family.ts';
import { stubGpus } from '../stub-gpus.ts';
import type { Attempt } from './attempt.ts';
import { endAll, processesBelow } from './process-tree.ts';
import { type Read, readLog } from './read-log.ts';
import type { Tool } from './tool.ts';

export interface Scene extends Setting {
  readonly tools: readonly Tool[];
  /** Holds `nvidia-smi`; home of all tools, so that what they keep for their next start is kept. */
  readonly home: string;
  /** False where namespaces are not permitted. */
  readonly withoutNetwork: boolean;
  /** Where the files that the tools wrote are kept; null for nowhere. */
  readonly keep: string | null;
  readonly attempt: Attempt;
}

export interface Gpus {
  readonly env: Readonly<Record<string, string>>;
  readonly zeroWallMs: number;
  readonly devices: readonly Power[];
}

export type Power = Omit<PowerDevice, 'uuid'>;

export function gpusOf({ workplace }: Scene, devices: readonly Power[], agoMs = 0): Gpus {
  return { ...stubGpus(workplace.directory(), devices, agoMs), devices };
}

export interface Started {
  readonly child: ChildProcess;
  readonly folder: string;
  /** The driver's log of reads; empty until the first one. */
  reads(): readonly Read[];
  /** CPU time of the tool and all that it buried, ms; null until it has ended. */
  wholeCpuMs(): number | null;
  /** Why nothing more will come of it; null while it runs. */
  over(): string | null;
}

/** A shell waits for the tool, and writes the times of what it has waited for: `times`, POSIX. */
const WAIT = '"$@"; code=$?; times >&3; exit $code';

export function startTool(
  scene: Scene,
  argv: (folder: string) => readonly string[],
  { gpus, logged, folder = scene.workplace.directory() }: { gpus: Gpus; logged: boolean; folder?: string },
): Started {
  const [log, times] = [join(folder, 'reads'), join(folder, 'times')];
  const child = scene.workplace.keep(
    spawn('sh', ['-c', WAIT, 'sh', ...argv(folder)], {
      cwd: folder,
      env: {
        HOME: scene.home,
        PATH: [scene.home, process.env.PATH].join(delimiter),
        TMPDIR: folder,
        LD_LIBRARY_PATH: dirname(stubLibraryPath),
        ...gpus.env,
        ...(logged ? { NVIDIA_STUB_READS: log } : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe', openSync(times, 'w')],
    }),
  );
  // What nobody reads fills a pipe and stops the tool.
  child.stdout?.resume();
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-LONGEST_COMPLAINT);
  });
  const over = () =>
    child.exitCode === null && child.signalCode === null
      ? null
      : `it ended with ${child.signalCode ?? child.exitCode}, ${lastLineOf(complaint)}`;
  return { child, folder, reads: () => readLog(log), wholeCpuMs: () => cpuMsIn(times), over };
}

const LONGEST_COMPLAINT = 2_000;

const lastLineOf = (text: string): string => {
  const line = text.trim().split('\n').at(-1);
  return line ? `saying "${line}"` : 'saying nothing';
};

/** Its exit status, as a shell has it, once its output is whole. What takes longer is ended, with all that it started. @throws Error then. */
export async function endOf({ child }: Started, withinMs: number): Promise<number> {
  // Whoever asks after the end would wait for good.
  if (child.exitCode !== null) return child.exitCode;
  try {
    const [status] = await once(child, 'close', { signal: AbortSignal.timeout(withinMs) });
    return status;
  } catch {
    endAll([...processesBelow(child.pid ?? 0), ...(child.pid === undefined ? [] : [child.pid])]);
    throw new Error(`it did not end within ${withinMs} ms`);
  }
}

const MS_PER_SECOND = 1_000;
const MS_PER_MINUTE = 60_000;

function cpuMsIn(path: string): number | null {
  // Its second line is of the children: `0m1.230000s 0m0.210000s`.
  const [, children] = readFileSync(path, 'utf8').split('\n');
  const times = [...(children ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  if (times.length === 0) return null;
  return times.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * MS_PER_MINUTE + Number(seconds) * MS_PER_SECOND,
    0,
  );
}

/** What the real tools wrote, for whoever tests an importer with it. */
export function keepFiles({ keep }: Scene, started: Started, name: string): void {
  if (keep === null) return;
  const target = join(keep, name);
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(started.folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /\.(?:csv|log)$/.test(entry.name))
      copyFileSync(join(entry.parentPath, entry.name), join(target, entry.name));
}
