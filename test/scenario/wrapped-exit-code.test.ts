// The exit code of a wrapped command is the step's own; a budget that is not kept counts only where the command succeeded.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

const play = async (inputs: Record<string, string>) => {
  const { steps, receipts, leftovers } = await stage.play(stage.pushOn(), { steps: [carbon(inputs)] });
  expect(leftovers).toEqual([]);
  expect(stage.world.problems).toEqual([]);
  return { exitCode: steps[0]?.exitCode, outcome: receipts[0]?.subject.outcome };
};

/** 36 J: 100 W use them up in 0.36 s. */
const SMALL = { budget: '0.01 Wh' };

describe('the exit code of a wrapped command', () => {
  it.each<[string, Record<string, string>, number, string]>([
    ['fails as it failed', { run: 'sleep 0.5; exit 7', ...SMALL }, 7, 'failure'],
    ['ended by its own signal', { run: 'kill -TERM $$' }, 143, 'cancelled'],
    ['not found in a script', { run: 'no-such-command' }, 127, 'failure'],
    ['over a budget', { run: 'sleep 0.8', ...SMALL }, 1, 'success'],
    ['over a budget that only warns', { run: 'sleep 0.8', ...SMALL, 'on-exceed': 'warn' }, 0, 'success'],
  ])('%s', async (_, inputs, exitCode, outcome) => {
    expect(await play(inputs)).toEqual({ exitCode, outcome });
  });
});
