// Files of a process in a tree that no kernel made: what could block us for ever is not read, as if the process were gone.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../src/measure/sampler/process-environment.ts';
import { isRunnerWorker, readProcess } from '../../../src/measure/sampler/process-stat.ts';
import { procTree } from '../../harness/machine/proc-tree.ts';

const PID = 20;
const tree = procTree([]);
let writer: ChildProcess | null = null;
afterEach(() => {
  writer?.kill('SIGKILL');
  tree.remove();
});

/** Somebody holds it out to the first reader, who is so found out instead of waiting for ever. */
function makePipe(path: string, text: string): void {
  rmSync(path);
  spawnSync('mkfifo', [path]);
  writer = spawn('sh', ['-c', 'exec printf "%s" "$1" > "$0"', path, text]);
}

const STRANGER = { pid: PID, name: 'x', state: 'S', parent: 1, startTime: 1, ticks: 0 };

describe('a pipe in the place of', () => {
  it.each<[string, string, () => unknown, unknown]>([
    ['stat', `${PID} (x) S 1${' 7'.repeat(20)}`, () => readProcess(PID, tree.proc), null],
    ['environ', 'A=b', () => readEnvironment(PID, tree.proc), null],
    ['cmdline', 'Runner.Worker', () => isRunnerWorker(STRANGER, tree.proc), false],
  ])('%s is not read', (file, text, read, nothing) => {
    tree.put({ pid: PID, name: 'bash', environment: { A: 'b' } });
    makePipe(join(tree.proc, String(PID), file), text);
    expect(read()).toEqual(nothing);
  });
});

it('what is as the kernel makes it is read', () => {
  tree.put({ pid: PID, name: 'a) b', parent: 7, ticks: 3, childTicks: 4, environment: { A: 'b=c' } });
  expect(readProcess(PID, tree.proc)).toMatchObject({ name: 'a) b', parent: 7, ticks: 7 });
  expect(readEnvironment(PID, tree.proc)).toEqual(new Map([['A', 'b=c']]));
});
