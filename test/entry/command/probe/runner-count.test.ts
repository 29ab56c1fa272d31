// Runner services on a machine, counted by the name of the process that waits for jobs.
import { afterEach, expect, it } from 'vitest';
import { countRunners } from '../../../../src/entry/command/probe/runner-count.ts';
import { type ProcTree, procTree } from '../../../harness/machine/proc-tree.ts';

let tree: ProcTree | null = null;
afterEach(() => tree?.remove());

it.each([
  ['none', ['bash', 'node'], 0],
  ['one, and its worker', ['Runner.Listener', 'Runner.Worker'], 1],
  ['two', ['Runner.Listener', 'bash', 'Runner.Listener'], 2],
])('%s', (_, names, count) => {
  tree = procTree(names.map((name, at) => ({ pid: 100 + at, name })));
  expect(countRunners(tree.proc)).toBe(count);
});

it('unknown where processes cannot be seen', () => expect(countRunners('/nonexistent')).toBeNull());
