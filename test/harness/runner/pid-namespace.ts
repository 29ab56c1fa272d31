// Starts a command in a PID namespace of its own, as `docker run` does: it sees the processes below it and no others. See unshare(1).
import { spawnSync } from 'node:child_process';

/** Ends with whoever began it, and takes every process in it along. */
const FLAGS = ['--pid', '--fork', '--mount-proc', '--kill-child'];

/** A shell is process 1, and buries whom nobody waits for. */
const FIRST = ['sh', '-c', '"$@"; exit $?', 'sh'];

/** Whether the kernel lets us; a root in a container without CAP_SYS_ADMIN, for one, may not. */
export const hasPidNamespaces = (): boolean => spawnSync('unshare', [...FLAGS, 'true']).status === 0;

export const inPidNamespace = (command: string, args: readonly string[]): [string, string[]] => [
  'unshare',
  [...FLAGS, ...FIRST, command, ...args],
];
