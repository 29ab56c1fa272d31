// Puts a command where nobody can be reached but 127.0.0.1 and whose processes all end with it: user, network and PID namespaces (unshare(1)).
import { spawnSync } from 'node:child_process';

const FLAGS = ['--map-root-user', '--net', '--pid', '--fork', '--mount-proc', '--kill-child'];
/** A new network namespace has a loopback interface that is down. */
const LOOPBACK = 'ip link set lo up';

export interface Isolated {
  readonly command: readonly [string, ...string[]];
  readonly told: string;
}

/** `command` has a program at least. */
export function isolated(command: readonly [string, ...string[]]): Isolated {
  const allowed = spawnSync('unshare', [...FLAGS, 'sh', '-c', LOOPBACK], { stdio: 'ignore' }).status === 0;
  if (!allowed) return { command, told: 'no namespaces here: what is reached is not limited' };
  return {
    command: ['unshare', ...FLAGS, 'sh', '-c', `${LOOPBACK} && "$@"; exit $?`, 'sh', ...command],
    told: 'no network but 127.0.0.1',
  };
}
