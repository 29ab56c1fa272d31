// Steps begin where the runner makes a set of command files; anything else in that place is no step and no error.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stepWatch } from '../../../src/measure/sampler/step-watch.ts';
import { procTree } from '../../harness/machine/proc-tree.ts';

const GUIDS = [1, 2, 3].map((digit) => `${digit}f1c8d52-1b7e-4d3f-8a55-6e8f0b1c2d33`);
const [A = '', B = '', C = ''] = GUIDS;
const KINDS = ['add_path', 'set_env', 'set_output', 'save_state', 'step_summary'];
/** Before any birth time the files of this test can have. */
const LONG_AGO_MS = 1_795_291_200_000 / 2;

let runnerTemp = '';
beforeEach(() => {
  runnerTemp = mkdtempSync(join(tmpdir(), 'runner-'));
});
afterEach(() => rmSync(runnerTemp, { recursive: true }));

let changes = 0;
/** A set whose files were last changed at `ms`, which is before they were born and so counts as their start. */
function begin(guid: string, ms: number) {
  const directory = join(runnerTemp, '_runner_file_commands');
  mkdirSync(directory, { recursive: true });
  KINDS.forEach((kind, at) => {
    const path = join(directory, `${kind}_${guid}`);
    writeFileSync(path, '');
    utimesSync(path, (ms + at) / 1_000, (ms + at) / 1_000);
  });
  changes += 1;
  utimesSync(directory, changes, changes);
}
const watch = (sinceWallMs: number) => stepWatch({ runnerTemp, worker: null, sinceWallMs });

describe('the step watch', () => {
  it('tells each step once, by the earliest of its files', () => {
    const steps = watch(LONG_AGO_MS);
    begin(A, LONG_AGO_MS + 500);
    expect(steps()).toEqual([{ guid: A, action: null, at: 'start', wallMs: LONG_AGO_MS + 500 }]);
    expect(steps()).toEqual([]);
    begin(B, LONG_AGO_MS + 9_000);
    expect(steps().map(({ guid }) => guid)).toEqual([B]);
  });

  it('of steps before its own time it keeps only the one in which it began', () => {
    begin(A, LONG_AGO_MS - 60_000);
    begin(B, LONG_AGO_MS - 200);
    begin(C, LONG_AGO_MS + 700);
    expect(watch(LONG_AGO_MS)().map(({ guid }) => guid)).toEqual([B, C]);
  });

  it('a file of another name is no step', () => {
    begin(A, LONG_AGO_MS + 5);
    writeFileSync(join(runnerTemp, '_runner_file_commands', 'notes.txt'), '');
    expect(watch(LONG_AGO_MS)()).toHaveLength(1);
  });

  it.each([
    ['no runner', null],
    ['no such directory', '/nowhere'],
  ])('%s gives no steps', (_, place) => {
    expect(stepWatch({ runnerTemp: place, worker: null, sinceWallMs: 0 })()).toEqual([]);
  });

  it('a set whose files were written to later, and whose birth was lost in a copy, began with its untouched ones', () => {
    begin(A, LONG_AGO_MS + 500);
    const output = join(runnerTemp, '_runner_file_commands', `set_output_${A}`);
    utimesSync(output, LONG_AGO_MS / 1_000 + 90, LONG_AGO_MS / 1_000 + 90);
    expect(watch(LONG_AGO_MS)()).toMatchObject([{ guid: A, wallMs: LONG_AGO_MS + 500 }]);
  });
});

describe('the process of a step', () => {
  const WORKER = { pid: 20, name: 'Runner.Worker' };
  const step = (pid: number, guid: string, action: string) => ({
    pid,
    name: 'bash',
    environment: { GITHUB_OUTPUT: `/t/_runner_file_commands/set_output_${guid}`, GITHUB_ACTION: action },
  });
  const watched = (proc: string) =>
    stepWatch({
      runnerTemp,
      worker: { pid: 20, startTime: 200 },
      sinceWallMs: LONG_AGO_MS,
      proc,
      nowMs: () => LONG_AGO_MS + 7_000,
    });
  let tree: ReturnType<typeof procTree>;
  beforeEach(() => {
    tree = procTree([{ ...WORKER, children: [30, 31] }, step(30, B, '__run'), step(31, A, '__run_2')]);
    begin(A, LONG_AGO_MS + 5);
  });
  afterEach(() => tree.remove());

  it('names the action of a step that runs', () => {
    expect(watched(tree.proc)()).toMatchObject([{ guid: A, action: '__run_2', at: 'start' }]);
  });

  it('ends the step when it is gone, once', () => {
    const steps = watched(tree.proc);
    steps();
    expect(steps()).toEqual([]);
    tree.end(31);
    expect(steps()).toEqual([{ guid: A, action: '__run_2', at: 'end', wallMs: LONG_AGO_MS + 7_000 }]);
    expect(steps()).toEqual([]);
  });

  it('that is a zombie, or another one with its number, has ended', () => {
    for (const change of [{ state: 'Z' }, { startTime: 999 }]) {
      tree.put(step(31, A, '__run_2'));
      const steps = watched(tree.proc);
      steps();
      tree.put({ ...step(31, A, '__run_2'), ...change });
      expect(steps()).toMatchObject([{ guid: A, at: 'end' }]);
    }
  });

  it('is found when it comes a moment after the files', () => {
    tree.put({ ...WORKER, children: [30] });
    const steps = watched(tree.proc);
    expect(steps()).toMatchObject([{ guid: A, action: null, at: 'start' }]);
    tree.put({ ...WORKER, children: [30, 31] });
    expect(steps()).toEqual([]);
    tree.end(31);
    expect(steps()).toMatchObject([{ guid: A, action: '__run_2', at: 'end' }]);
  });

  it('of the outer step of a composite action there is none, and no end', () => {
    tree.put({ ...WORKER, children: [30] });
    const steps = watched(tree.proc);
    steps();
    expect(Array.from({ length: 9 }, () => steps())).toEqual(Array.from({ length: 9 }, () => []));
  });
});
