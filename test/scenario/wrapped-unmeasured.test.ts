// A wrapped command runs where nothing can be measured, and its own exit code counts; where it cannot run, the step is never green.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carbon, openStage, projectRoot, receiptFiles, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

it.each([0, 7])('without a place for the readings it ends with its own %i', async (code) => {
  const result = await stage.play(stage.pushOn(), {
    steps: [carbon({ run: `echo trained; exit ${code}` })],
    // Nobody can make a directory there, not even root.
    runnerEnv: { CARBON_STATE_DIR: '/dev/null/state' },
  });
  const [main] = result.steps;
  expect(main).toMatchObject({ exitCode: code, stdout: expect.stringContaining('trained') });
  expect(result.annotations).toContainEqual(
    expect.objectContaining({
      level: 'warning',
      message: expect.stringMatching(
        /^The command is not measured\. The sampler's directory .* cannot be made: ENOTDIR[^\n]*$/,
      ),
    }),
  );
  expect(result.receipts).toEqual([]);
  expect(result.leftovers).toEqual([]);
  expect(stage.world.problems).toEqual([]);
});

it('one that never ran is no interrupted command to any post, its own or a later one', async () => {
  const state = mkdtempSync(join(tmpdir(), 'state-'));
  try {
    const result = await stage.play(stage.pushOn(), {
      steps: [carbon({ run: 'echo trained', 'working-directory': '/dev/null/nowhere' })],
      runnerEnv: { CARBON_STATE_DIR: state },
    });
    expect(result.steps[0]).toMatchObject({
      exitCode: 126,
      stdout: expect.not.stringContaining('\ntrained'),
    });
    expect([receiptFiles(state), result.summary]).toEqual([[], '']);
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
});

it('a script that can be written nowhere fails the step', () => {
  const env = { PATH: process.env.PATH, RUNNER_TEMP: '/dev/null/temp', INPUT_RUN: 'echo trained' };
  const main = spawnSync(process.execPath, [join(projectRoot, 'dist/main.js')], { env, encoding: 'utf8' });
  expect(main.status).toBe(1);
  expect(main.stdout).toMatch(/^::error title=carbon-action::/m);
  expect(main.stdout).not.toContain('\ntrained');
});
