// Steps are seen where the runner makes its sets of files, and nowhere else.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { showsSteps } from '../../../src/entry/run/shows-steps.ts';

it('by the folder of file commands in the temporary directory', () => {
  const temp = mkdtempSync(join(tmpdir(), 'steps-'));
  const before = showsSteps(temp);
  mkdirSync(join(temp, '_runner_file_commands'));
  expect([before, showsSteps(temp), showsSteps(undefined)]).toEqual([false, true, false]);
  rmSync(temp, { recursive: true });
});
