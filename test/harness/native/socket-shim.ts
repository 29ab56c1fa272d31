// Watches every socket, name look-up and program of the processes it is preloaded into, and refuses what is not on the list.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const source = join(import.meta.dirname, 'socket-shim.c');
const library = join(import.meta.dirname, '../../../.cache/native/socket-shim.so');

export interface Event {
  readonly pid: number;
  readonly parent: number;
  readonly what: 'process' | 'exec' | 'socket' | 'allowed' | 'refused';
  /** Of a process its command line, of the others what it asked for. */
  readonly detail: string;
}

export interface SocketWatch {
  /** For a process and all it starts, an environment made anew included. */
  readonly environment: Readonly<Record<string, string>>;
  /** What has happened so far, in order. */
  events(): readonly Event[];
  close(): void;
}

/** Ports are of the loopback address. Needs `canWatchSockets()`. */
export function watchSockets(ports: readonly number[]): SocketWatch {
  const directory = mkdtempSync(join(tmpdir(), 'sockets-'));
  const log = join(directory, 'log');
  return {
    environment: { LD_PRELOAD: library, SOCKET_SHIM_LOG: log, SOCKET_SHIM_PORTS: ports.join(',') },
    events: () => (existsSync(log) ? eventsIn(readFileSync(log, 'utf8')) : []),
    close: () => rmSync(directory, { recursive: true }),
  };
}

const LINE = /^(\d+) (\d+) (process|exec|socket|allowed|refused) (.*)$/gm;

function eventsIn(text: string): readonly Event[] {
  return [...text.matchAll(LINE)].map(([, pid, parent, what = '', detail = '']) => {
    if (!isKind(what)) throw new Error(`the shim wrote ${what}`);
    return { pid: Number(pid), parent: Number(parent), what, detail };
  });
}

const KINDS: readonly string[] = [
  'process',
  'exec',
  'socket',
  'allowed',
  'refused',
] satisfies Event['what'][];
const isKind = (text: string): text is Event['what'] => KINDS.includes(text);

/** For `describe.skipIf`: false without a C compiler; where tests must not be skipped, an error. */
export function canWatchSockets(): boolean {
  if (existsSync(library) && statSync(library).mtimeMs > statSync(source).mtimeMs) return true;
  mkdirSync(dirname(library), { recursive: true });
  const draft = `${library}.${process.pid}`;
  const words = ['-std=gnu11', '-O1', '-Wall', '-Wextra', '-shared', '-fPIC', '-o', draft, source];
  const { error, status, stderr } = spawnSync('cc', words, { encoding: 'utf8' });
  if (status === 0) renameSync(draft, library);
  else if (process.env.CI === 'true' || error === undefined)
    throw new Error(`socket-shim.c: ${stderr ?? error}`);
  return status === 0;
}
