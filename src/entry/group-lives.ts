// Whether any process of a group still runs, its leader or not: what a shell has started may outlive it.
import { readdirSync, readFileSync } from 'node:fs';

/** Positions of fields 3 and 5 of proc_pid_stat(5) in what follows the name. */
const STATE = 0;
const GROUP = 2;

/** `leader` is the group's number. A zombie runs no more, and in a container without an init nobody ever buries it. */
export function groupLives(leader: number): boolean {
  try {
    process.kill(-leader, 0);
  } catch {
    return false;
  }
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && isAliveIn(leader, name));
}

function isAliveIn(leader: number, pid: string): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[GROUP]) === leader && !'ZX'.includes(fields[STATE] ?? '');
  } catch {
    return false;
  }
}
