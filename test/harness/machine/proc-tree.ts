// Builds a small /proc of processes, for what reads it: names, parents, start times, command lines, environments.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FakeProcess {
  readonly pid: number;
  readonly name: string;
  readonly parent?: number;
  readonly state?: string;
  readonly startTime?: number;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly children?: readonly number[];
  /** CPU time of its own (field 14), and of children it has waited for (field 16). */
  readonly ticks?: number;
  readonly childTicks?: number;
}

export interface ProcTree {
  readonly proc: string;
  put(process: FakeProcess): void;
  end(pid: number): void;
  remove(): void;
}

/** Fields 5 to 13 and 18 to 21 of the stat line, which nothing here reads. */
const UNREAD_BEFORE = Array.from({ length: 9 }, () => '0');
const UNREAD_AFTER = Array.from({ length: 4 }, () => '0');

export function procTree(processes: readonly FakeProcess[]): ProcTree {
  const proc = mkdtempSync(join(tmpdir(), 'proc-'));
  const put = (one: FakeProcess) => {
    const directory = join(proc, String(one.pid));
    mkdirSync(join(directory, 'task', String(one.pid)), { recursive: true });
    const times = [one.ticks ?? 0, 0, one.childTicks ?? 0, 0];
    const unread = [...UNREAD_BEFORE, ...times, ...UNREAD_AFTER];
    const fields = [one.state ?? 'S', one.parent ?? 1, ...unread, one.startTime ?? one.pid * 10, 0];
    writeFileSync(join(directory, 'stat'), `${one.pid} (${one.name}) ${fields.join(' ')}\n`);
    writeFileSync(
      join(directory, 'cmdline'),
      (one.command ?? [one.name]).map((word) => `${word}\0`).join(''),
    );
    const environment = Object.entries(one.environment ?? {}).map(([name, value]) => `${name}=${value}\0`);
    writeFileSync(join(directory, 'environ'), environment.join(''));
    writeFileSync(join(directory, 'task', String(one.pid), 'children'), `${(one.children ?? []).join(' ')} `);
  };
  processes.forEach(put);
  return {
    proc,
    put,
    end: (pid) => rmSync(join(proc, String(pid)), { recursive: true }),
    remove: () => rmSync(proc, { recursive: true, force: true }),
  };
}
