// A wrapped command that is cancelled: signals reach its whole process group, so nothing of it lives on, and what it used is kept.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

const play = (script: string, timeScale: number) =>
  stage.play(stage.pushOn(), {
    steps: [carbon({ run: script })],
    timeScale,
    cancel: { step: 'carbon-action', line: 'started', afterMs: 600 },
  });

describe('a cancelled command', () => {
  it('ends at SIGINT with its children, and its receipt is kept', async () => {
    // The shell alone would wait for its child: both get the signal.
    const result = await play('echo started; sleep 60; true', 1);
    expect(result.steps[0]).toMatchObject({ conclusion: 'cancelled', exitCode: 130 });
    expect(result.leftovers).toEqual([]);
    expect(result.receipts.map(({ subject }) => subject.outcome)).toEqual(['cancelled']);
    expect(stage.world.problems).toEqual([]);
  });

  it('that ignores SIGINT gets SIGTERM with its children', async () => {
    // Both ignore SIGINT, both end at SIGTERM; 7.5 s and 2.5 s become 1.5 s and 0.5 s.
    const script = "trap '' INT; trap 'echo ending; exit 9' TERM; sleep 60 & echo started; wait";
    const result = await play(script, 0.2);
    expect(result.steps[0]?.stdout).toContain('started\nending\n');
    expect(result.leftovers).toEqual([]);
    expect(stage.world.problems).toEqual([]);
  });
});
