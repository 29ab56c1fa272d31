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
    expect(steps()).toEqual([{ guid: A, action: null, startedWallMs: LONG_AGO_MS + 500 }]);
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

  it('names the action of a step that still runs', () => {
    const output = `/t/_runner_file_commands/set_output_${A}`;
    const { proc, remove } = procTree([
      { pid: 20, name: 'Runner.Worker', children: [30, 31] },
      {
        pid: 30,
        name: 'bash',
        environment: { GITHUB_OUTPUT: '/t/set_output_other', GITHUB_ACTION: '__run' },
      },
      { pid: 31, name: 'bash', environment: { GITHUB_OUTPUT: output, GITHUB_ACTION: '__run_2' } },
    ]);
    begin(A, LONG_AGO_MS + 5);
    const steps = stepWatch({
      runnerTemp,
      worker: { pid: 20, startTime: 200 },
      sinceWallMs: LONG_AGO_MS,
      proc,
    });
    expect(steps()).toMatchObject([{ guid: A, action: '__run_2' }]);
    remove();
  });
});
