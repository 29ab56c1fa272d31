// Imitates a job container without Docker: steps see the work folder under another path, none of the worker's environment,
// no tracking id, a host name of their own, and where the kernel lets us a PID namespace that ends with the container.
// After actions/runner `ContainerOperationProvider.cs` and `ContainerStepHost.cs`. Not imitated: another user, another file system.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Folders } from './folders.ts';

export interface ContainerDefinition {
  /** Docker sets HOSTNAME to the container's id. */
  readonly hostname: string;
  /** What the image and its options set. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Container {
  readonly env: Readonly<Record<string, string>>;
  /** A path of the host in any text, as the container sees it. */
  inside(text: string): string;
  /** The command of `docker exec`. */
  exec(command: string, args: readonly string[], directory: string): [command: string, args: string[]];
  stop(): Promise<void>;
}

/** The runner mounts its work folder there, at the root; ours lies in the work folder itself. */
const MOUNT = '__w';
/** What is left of a test that died is gone after so long. */
const LONGEST_LIFE_S = '120';
const POLL_MS = 5;

export async function startContainer(
  { hostname, env }: ContainerDefinition,
  { root }: Folders,
): Promise<Container> {
  symlinkSync('.', join(root, MOUNT));
  const first = await startFirstProcess();
  return {
    env: { HOME: '/root', PATH: process.env.PATH ?? '', ...env, HOSTNAME: hostname },
    inside: (text) => text.replaceAll(`${root}/`, `${root}/${MOUNT}/`),
    exec: (command, args, directory) =>
      first === null
        ? [command, [...args]]
        : [
            'nsenter',
            ['--target', String(first.pid), '--pid', '--mount', `--wd=${directory}`, command, ...args],
          ],
    stop: async () => first?.stop(),
  };
}

interface FirstProcess {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Process 1 of a new PID namespace, with which the kernel ends all others; null where namespaces are not allowed. */
async function startFirstProcess(): Promise<FirstProcess | null> {
  const flags = ['--pid', '--fork', '--mount-proc', '--kill-child'];
  if (spawnSync('unshare', [...flags, 'true']).status !== 0) return null;
  const outer = spawn('unshare', [...flags, 'sleep', LONGEST_LIFE_S], { stdio: 'ignore', env: {} });
  const ended = new Promise<void>((resolve) => outer.once('exit', () => resolve()));
  for (;;) {
    const pid = childOf(outer.pid);
    if (pid !== null) {
      const stop = async () => {
        process.kill(pid, 'SIGKILL');
        await ended;
      };
      return { pid, stop };
    }
    if (outer.exitCode !== null) return null;
    await sleep(POLL_MS);
  }
}

/** Once it is `sleep`, it has mounted its own /proc. */
function childOf(pid: number | undefined): number | null {
  try {
    const child = Number.parseInt(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'), 10);
    return readFileSync(`/proc/${child}/comm`, 'utf8').trim() === 'sleep' ? child : null;
  } catch {
    return null;
  }
}
