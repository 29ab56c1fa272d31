// A place where tools can neither reach the network nor see processes that are not the bench's: namespaces, where they are permitted.
// What runs in it ends with whoever began it. See unshare(1), namespaces(7).
import { spawnSync } from 'node:child_process';

const FLAGS = ['--map-root-user', '--net', '--pid', '--fork', '--mount-proc', '--kill-child'];

/** A shell is process 1, and buries whom nobody waits for. The loopback interface is down in a new place; `ip` may be missing. */
const FIRST = ['sh', '-c', 'ip link set lo up 2>/dev/null; "$@"; exit $?', 'sh'];

export const hasQuietPlace = (): boolean => spawnSync('unshare', [...FLAGS, 'true']).status === 0;

export const inQuietPlace = (command: string, args: readonly string[]): [string, string[]] => [
  'unshare',
  [...FLAGS, ...FIRST, command, ...args],
];
