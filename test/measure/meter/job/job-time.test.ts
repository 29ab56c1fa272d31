// The job's processes by their tracking id: no time is lost with a dead child, none counted twice, and the sum never falls.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { jobFamily } from '../../../../src/measure/meter/job/job-time-family.ts';
import { openJobTracking } from '../../../../src/measure/meter/job/job-time-tracking.ts';
import { readEnvironment } from '../../../../src/measure/sampler/process-environment.ts';
import { type FakeProcess, type ProcTree, procTree } from '../../../harness/machine/proc-tree.ts';
import { conforms } from '../conforms.ts';

let tree: ProcTree | null = null;
afterEach(() => tree?.remove());
const ENVIRONMENT = { RUNNER_TRACKING_ID: 'github_1' };
const WORKER: FakeProcess = { pid: 10, name: 'Runner.Worker', ticks: 500 };
const SHELL: FakeProcess = { pid: 20, name: 'bash', parent: 10, ticks: 7, environment: ENVIRONMENT };
const STRANGER: FakeProcess = { pid: 30, name: 'node', parent: 1, ticks: 99, environment: { A: 'b' } };

function follow(...processes: FakeProcess[]) {
  tree?.remove();
  tree = procTree(processes);
  const { proc, put, end } = tree;
  const isOurs = (pid: number) => readEnvironment(pid, proc)?.get('RUNNER_TRACKING_ID') === 'github_1';
  return { used: jobFamily({ proc, isOurs }), put, end };
}

describe('the time of a job’s processes', () => {
  it('begins at 0 and grows by what ours use, not by what others do', () => {
    const { used, put } = follow(WORKER, SHELL, STRANGER);
    const seen = [used()];
    put({ ...SHELL, ticks: 27 });
    put({ ...STRANGER, ticks: 5_000 });
    put({ ...WORKER, ticks: 503 });
    expect([...seen, used()]).toEqual([0, 23]);
  });

  it('keeps what a child used that has died: its parent has inherited it', () => {
    const { used, put, end } = follow(WORKER, SHELL);
    used();
    put({ pid: 21, name: 'python', parent: 20, ticks: 40, environment: ENVIRONMENT });
    const before = used();
    end(21);
    put({ ...SHELL, childTicks: 45 });
    expect([before, used()]).toEqual([40, 45]);
  });

  it('sees thousands that live and die between two looks, through the worker that waits for them', () => {
    const { used, put, end } = follow(WORKER, SHELL);
    used();
    end(20);
    // The shell had used 7 before the first look; it ended at 90 with all its children.
    put({ ...WORKER, childTicks: 90 });
    expect(used()).toBe(83);
  });

  it('keeps what an orphan used, whom nobody of ours waits for', () => {
    const { used, put, end } = follow(WORKER, SHELL);
    used();
    put({ pid: 40, name: 'server', parent: 1, ticks: 12, environment: ENVIRONMENT });
    used();
    end(40);
    expect(used()).toBe(12);
  });

  it('counts a child of ours without the id, as sudo leaves it', () => {
    const { used, put } = follow(WORKER, SHELL);
    used();
    put({ pid: 50, name: 'apt-get', parent: 20, ticks: 33 });
    expect(used()).toBe(33);
  });

  it('is not fooled by a number that was given to another process', () => {
    const { used, put } = follow(WORKER, SHELL);
    used();
    put({ ...STRANGER, pid: 20, startTime: 9_999, ticks: 70_000 });
    expect(used()).toBe(0);
  });

  it('nor by the children of that process, whichever of them is listed first', () => {
    const { used, put } = follow(WORKER, SHELL);
    used();
    put({ ...STRANGER, pid: 20, startTime: 9_999 });
    put({ pid: 15, name: 'x', parent: 20, ticks: 800 });
    put({ pid: 25, name: 'y', parent: 20, ticks: 900 });
    expect(used()).toBe(0);
  });

  it('law: never falls, whatever comes, goes and is inherited', () => {
    const one = fc.record({
      pid: fc.integer({ min: 20, max: 24 }),
      parent: fc.constantFrom(1, 10, 20, 21, 22),
      ticks: fc.nat({ max: 100 }),
      gone: fc.boolean(),
    });
    const looks = fc.array(fc.array(one, { maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(looks, (rounds) => {
        const { used, put, end } = follow(WORKER, SHELL);
        let last = used();
        for (const round of rounds) {
          for (const { gone, ...process } of round) {
            put({ ...process, name: 'x', environment: ENVIRONMENT });
            if (gone) end(process.pid);
          }
          const now = used();
          expect(now).toBeGreaterThanOrEqual(last);
          last = now;
        }
      }),
      { numRuns: 30 },
    );
  });
});

const options = (sysroot: string) => ({ sysroot, nvmlPath: null, exporterUrl: null, visible: {} });

/** A root with the processes under /proc, the last of them this very one. */
function rooted(environment: Record<string, string>): string {
  tree = procTree([WORKER, SHELL, { pid: 60, name: 'carbon-sampler', environment }]);
  const sysroot = `${tree.proc}-root`;
  mkdirSync(sysroot);
  symlinkSync(tree.proc, join(sysroot, 'proc'));
  symlinkSync('60', join(tree.proc, 'self'));
  return sysroot;
}

conforms({
  title: 'tracking id',
  name: 'job',
  open: openJobTracking,
  bench() {
    const sysroot = rooted(ENVIRONMENT);
    return { options: options(sysroot), remove: () => rmSync(sysroot, { recursive: true }) };
  },
});

describe('the meter of tracked processes', () => {
  it('is silent until it is told to follow, then reads every 5 s', () => {
    const sysroot = rooted(ENVIRONMENT);
    let nowMs = 0;
    const { meter } = openJobTracking(options(sysroot), () => nowMs);
    expect([meter?.columns, meter?.read()]).toEqual([[], []]);
    const columns = meter?.follow?.((pid) => pid === 20);
    expect(columns).toMatchObject([{ domain: 'job', source: 'job:tracking', unit: 'us' }]);
    expect(meter?.read()).toEqual([0]);
    tree?.put({ ...SHELL, ticks: 8 });
    nowMs = 4_999;
    expect(meter?.read()).toEqual([null]);
    nowMs = 5_000;
    // One tick is 10 ms.
    expect(meter?.read()).toEqual([10_000]);
    rmSync(sysroot, { recursive: true });
  });

  it('is absent without a tracking id', () => {
    const sysroot = rooted({});
    expect(openJobTracking(options(sysroot))).toMatchObject({
      meter: null,
      absences: [{ source: 'job:tracking', code: 'absent' }],
    });
    rmSync(sysroot, { recursive: true });
  });
});
