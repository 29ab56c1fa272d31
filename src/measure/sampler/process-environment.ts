// Reads one process's environment as it was started with (proc_pid_environ(5)); only the owner's own processes allow it.
import { readWhole } from '../meter/file/read-whole.ts';

/** Null where the process is gone or belongs to another user. */
export function readEnvironment(pid: number | 'self', proc = '/proc'): ReadonlyMap<string, string> | null {
  try {
    const pairs = readWhole(`${proc}/${pid}/environ`)
      .toString('utf8')
      .split('\0')
      .filter((pair) => pair.includes('='));
    return new Map(
      pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    );
  } catch {
    return null;
  }
}
