// `on-exceed: stop` ends a command whose fixed budget is certainly gone, keeps what was used, and leaves alone one that is within.
import { expect, it } from 'vitest';
import { openDesk } from './cli.ts';
import { carbon, STEADY_GPU } from './stage.ts';
import { useStage } from './use-stage.ts';

const scene = useStage({ gpus: [STEADY_GPU] });

// The stand-in draws 100 W: 0.014 Wh (50 J) are gone after half a second, the meters' doubt aside; 3 Wh never.
it.each([
  ['gone', '0.014 Wh', 'failure'],
  ['within', '3 Wh', 'success'],
] as const)('the action, with a budget that is %s', async (_, budget, conclusion) => {
  const { stage } = scene;
  const seconds = conclusion === 'failure' ? 60 : 1;
  const run = `echo begun; sleep ${seconds}; echo ended`;
  const result = await stage.play(stage.pushOn(), { steps: [carbon({ run, budget, 'on-exceed': 'stop' })] });
  expect(result.conclusion).toBe(conclusion);
  expect(/^ended$/m.test(result.log)).toBe(conclusion === 'success');
  expect(result.leftovers).toEqual([]);
  expect(result.receipts).toHaveLength(1);
  expect(result.steps[0]?.outputs.verdict).toBe(conclusion === 'failure' ? 'fail' : 'pass');
});

it('the command line: exit code 3', async () => {
  const desk = openDesk();
  try {
    const said = await desk.cli([
      'run',
      '--region',
      'FR',
      '--sample-every',
      '100ms',
      '--budget',
      '0.0001 Wh',
      '--on-exceed',
      'stop',
      '--',
      'sleep',
      '60',
    ]);
    expect(said.exitCode).toBe(3);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(/0\.0001 Wh/);
  } finally {
    desk.clear();
  }
});
