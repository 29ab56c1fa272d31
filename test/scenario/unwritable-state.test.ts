// A state directory in which none can be made: main says so at once, never waits for it, and the job goes on unmeasured.
import { expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage } from './stage.ts';

it('is one sentence, and the next step is not kept waiting', async () => {
  const stage = await openStage();
  const result = await stage.play(stage.pushOn(), {
    steps: [{ ...carbon(), timeoutMs: 10_000 }, run('true', { if: 'always()' })],
    runnerEnv: { CARBON_STATE_DIR: '/proc/nowhere' },
  });
  expect(result.steps.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  expect(result.annotations).toEqual([
    expect.objectContaining({
      level: 'warning',
      message: expect.stringMatching(
        /^Nothing is measured\. The sampler's directory \/proc\/nowhere\/[^\n]* cannot be made: ENOENT[^\n]*$/,
      ),
    }),
  ]);
  await stage.close();
});
