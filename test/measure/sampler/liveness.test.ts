// Who lives: a process is known by its pid and its start time, and the runner's worker by its name.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { findNamed, findWorker, isRunning, lifeline } from '../../../src/measure/sampler/liveness.ts';
import { readProcess } from '../../../src/measure/sampler/process-stat.ts';
import { type FakeProcess, type ProcTree, procTree } from '../../harness/machine/proc-tree.ts';

let tree: ProcTree | null = null;
afterEach(() => tree?.remove());
const plant = (...processes: FakeProcess[]) => {
  tree = procTree(processes);
  return tree.proc;
};

describe('a process', () => {
  it.each(['node', 'a b', 'odd) (name', ''])('named "%s" is read', (name) => {
    const proc = plant({ pid: 7, name, parent: 3, startTime: 4711 });
    expect(readProcess(7, proc)).toMatchObject({ pid: 7, name, state: 'S', parent: 3, startTime: 4711 });
  });

  it.each<[string, FakeProcess, boolean]>([
    ['runs', { pid: 7, name: 'a', startTime: 1 }, true],
    ['has another start time: the pid was recycled', { pid: 7, name: 'a', startTime: 2 }, false],
    ['is a zombie', { pid: 7, name: 'a', startTime: 1, state: 'Z' }, false],
    ['is gone', { pid: 8, name: 'a' }, false],
  ])('%s', (_, process, expected) => {
    expect(isRunning({ pid: 7, startTime: 1 }, plant(process))).toBe(expected);
  });

  it('this one runs', () => {
    const self = readProcess(process.pid);
    expect(self !== null && isRunning(self)).toBe(true);
  });
});

describe('a lifeline', () => {
  it('ends with its process', async () => {
    const child = spawn('sleep', ['60']);
    const identity = readProcess(child.pid ?? 0);
    if (identity === null) throw new Error('sleep did not start');
    const isAlive = lifeline(identity);
    const before = isAlive();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect([before, isAlive()]).toEqual([true, false]);
  });

  it.each([
    ['a process that was given the number of another', process.pid, 1],
    ['nobody', 2 ** 22 + 1, 1],
  ])('to %s is dead at once', (_, pid, startTime) => {
    expect(lifeline({ pid, startTime })()).toBe(false);
  });
});

describe('the worker', () => {
  const step: FakeProcess = { pid: 30, name: 'node', parent: 20 };
  it.each<[string, FakeProcess[], number | null]>([
    ['is the parent', [step, { pid: 20, name: 'Runner.Worker', parent: 1 }], 20],
    [
      'is further up',
      [step, { pid: 20, name: 'bash', parent: 10 }, { pid: 10, name: 'Runner.Worker', parent: 1 }],
      10,
    ],
    [
      'is known by its first argument',
      [step, { pid: 20, name: 'node', command: ['/r/bin/Runner.Worker', 'spawnclient'] }],
      20,
    ],
    [
      'is nowhere above',
      [step, { pid: 20, name: 'bash', parent: 1 }, { pid: 1, name: 'init', parent: 0 }],
      null,
    ],
    [
      'is a neighbour only',
      [step, { pid: 20, name: 'bash', parent: 0 }, { pid: 40, name: 'Runner.Worker' }],
      null,
    ],
    ['is another program', [step, { pid: 20, name: 'act', parent: 1 }], null],
    ['was hidden by a chain that ends', [step], null],
  ])('%s', (_, processes, expected) => {
    expect(findWorker(30, plant(...processes))?.pid ?? null).toBe(expected);
  });
});

it('another runner is found by its name, above us only', () => {
  const step: FakeProcess = { pid: 30, name: 'node', parent: 20 };
  const proc = plant(step, { pid: 20, name: 'act', parent: 10 }, { pid: 10, name: 'bash', parent: 0 });
  expect(findNamed('act', 30, proc)?.pid).toBe(20);
  expect(findNamed('node', 30, proc)).toBeNull();
});
