// A machine without a GPU: the CPU is modelled, what is absent says why, and nothing unknown is shown as 0.
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../harness/runner/step.ts';
import { carbon, openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [] });
});
afterEach(() => stage.close());

describe.skipIf(existsSync('/dev/nvidiactl'))('without a GPU', () => {
  it('models the CPU and says why there is no GPU', async () => {
    const pull = stage.openPull();
    const result = await stage.play(stage.pullEvent(pull), {
      steps: [carbon(), run('sleep 1', { name: 'Train' })],
    });
    expect(result.conclusion).toBe('success');
    const [receipt] = result.receipts;
    expect(receipt?.machine.gpus).toEqual([]);
    expect(receipt?.energy.components.gpu).toBeUndefined();
    expect(receipt?.energy.hidden_gpus_j).toBeNull();
    expect(receipt?.energy.components.cpu?.energy_j).toBeGreaterThan(0);
    expect(receipt?.absences).toContainEqual({
      source: 'nvml',
      code: 'absent',
      hint: 'No NVIDIA GPU on the PCI bus.',
    });
    const [comment] = stage.comments(pull);
    expect(comment).toContain('**Counted:** CPU');
    expect(comment).not.toMatch(/\b0\u00a0(?:J|Wh|kWh|%)/);
    expect(stage.world.problems).toEqual([]);
  });

  it('an explicit library that is not there is told as such', async () => {
    const { receipts, conclusion } = await stage.play(stage.pushOn(), {
      steps: [carbon(), run('sleep 0.3')],
      runnerEnv: { CARBON_NVML: '/nowhere/libnvidia-ml.so.1' },
    });
    expect(conclusion).toBe('success');
    expect(receipts[0]?.absences).toContainEqual(
      expect.objectContaining({
        source: 'nvml',
        code: 'no-library',
        hint: expect.stringContaining('/nowhere/'),
      }),
    );
    expect(stage.world.problems).toEqual([]);
  });
});
