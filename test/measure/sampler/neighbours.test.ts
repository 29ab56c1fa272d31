// Other jobs on the machine: workers and samplers that are not ours, seen once they are there and no longer.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { jobOf, namespaceAbsence, neighbourScan } from '../../../src/measure/sampler/neighbours.ts';
import { type FakeProcess, type ProcTree, procTree } from '../../harness/machine/proc-tree.ts';

let tree: ProcTree | null = null;
afterEach(() => tree?.remove());
const plant = (...processes: FakeProcess[]) => {
  tree = procTree(processes);
  return tree;
};
const OWN_WORKER: FakeProcess = { pid: 100, name: 'Runner.Worker' };
const SELF: FakeProcess = { pid: 101, name: 'carbon-sampler' };

describe('neighbours', () => {
  it.each<[string, Readonly<Record<string, string>>, number]>([
    ['of our job', { RUNNER_TRACKING_ID: 'github_1' }, 0],
    ['of another job', { RUNNER_TRACKING_ID: 'github_2', RUNNER_TEMP: '/t' }, 1],
    ['of nobody we know', {}, 1],
  ])('a sampler %s', (_, environment, samplers) => {
    const { proc } = plant(OWN_WORKER, SELF, { pid: 7, name: 'carbon-sampler', environment });
    expect(neighbourScan({ own: [100, 101], job: 'github_1', proc })()).toEqual({ workers: 0, samplers });
  });

  it.each([
    ['of our job', '/act/1/tmp', 0],
    ['of another job', '/act/2/tmp', 1],
  ])('where all tracking ids are empty, a sampler %s is known by its place', (_, temp, samplers) => {
    const environment = { RUNNER_TRACKING_ID: '', RUNNER_TEMP: temp };
    const { proc } = plant(SELF, { pid: 7, name: 'carbon-sampler', environment });
    const ours = new Map(Object.entries({ RUNNER_TRACKING_ID: '', RUNNER_TEMP: '/act/1/tmp' }));
    const job = jobOf((name) => ours.get(name));
    expect(neighbourScan({ own: [101], job, proc })()).toEqual({ workers: 0, samplers });
  });

  it('at a terminal every other sampler is a neighbour', () => {
    const { proc } = plant(SELF, { pid: 7, name: 'carbon-sampler' });
    expect(neighbourScan({ own: [101], job: null, proc })()).toEqual({ workers: 0, samplers: 1 });
  });

  it.each<[string, FakeProcess[], object]>([
    ['none', [], { workers: 0, samplers: 0 }],
    ['a second worker', [{ pid: 7, name: 'Runner.Worker' }], { workers: 1, samplers: 0 }],
    [
      'a worker of another name',
      [{ pid: 7, name: 'node', command: ['Runner.Worker'] }],
      { workers: 1, samplers: 0 },
    ],
    ['a second sampler', [{ pid: 7, name: 'carbon-sampler' }], { workers: 0, samplers: 1 }],
    [
      'a dead worker that nobody reaped',
      [{ pid: 7, name: 'Runner.Worker', state: 'Z' }],
      { workers: 0, samplers: 0 },
    ],
    [
      'the listener of a runner that waits',
      [{ pid: 7, name: 'Runner.Listener' }],
      { workers: 0, samplers: 0 },
    ],
  ])('%s', (_, others, expected) => {
    const { proc } = plant(OWN_WORKER, SELF, ...others);
    expect(neighbourScan({ own: [100, 101], proc })()).toEqual(expected);
  });

  it('come and go', () => {
    const { proc, put, end } = plant(OWN_WORKER, SELF);
    const scan = neighbourScan({ own: [100, 101], proc });
    const counts = [scan().workers];
    put({ pid: 7, name: 'Runner.Worker' });
    counts.push(scan().workers);
    end(7);
    counts.push(scan().workers);
    expect(counts).toEqual([0, 1, 0]);
  });

  it('a process seen between fork and exec is looked at again', () => {
    const { proc, put } = plant(SELF, { pid: 7, name: 'Runner.Listener' });
    const scan = neighbourScan({ own: [101], proc });
    expect(scan().workers).toBe(0);
    put({ pid: 7, name: 'Runner.Worker' });
    expect(scan().workers).toBe(1);
  });

  it.each([
    // Uptime 100 s is 10,000 ticks; 15 s before are 8,500.
    ['older than 15 s is what it is, and is read once', 8_499, 0],
    ['that has just begun is read again', 8_501, 1],
  ])('a process %s', (_, startTime, expected) => {
    const { proc, put } = plant(SELF, { pid: 7, name: 'bash', startTime });
    writeFileSync(join(proc, 'uptime'), '100.00 190.00\n');
    const scan = neighbourScan({ own: [101], proc });
    scan();
    put({ pid: 7, name: 'Runner.Worker', startTime });
    expect(scan().workers).toBe(expected);
  });

  it.each([
    ['a kernel thread is no worker, whatever its name', 'kthreadd', 0],
    ['a container may have an ordinary process 2', 'bash', 1],
  ])('%s', (_, name, expected) => {
    const { proc } = plant(SELF, { pid: 2, name }, { pid: 7, name: 'Runner.Worker', parent: 2 });
    expect(neighbourScan({ own: [101], proc })().workers).toBe(expected);
  });

  it('without a namespace to read, their absence is not taken for solitude', () => {
    expect(namespaceAbsence(plant().proc)).toMatchObject([{ source: 'neighbours', code: 'hidden' }]);
  });
});
