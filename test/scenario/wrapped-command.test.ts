// `run:` alone measures one command: its output arrives as it is, workflow commands in it work, and the outputs hold the figures.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { missedSteps } from './exact-energy.ts';
import { carbon, openStage, STEADY_GPU, type Stage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ gpus: [STEADY_GPU] });
});
afterEach(() => stage.close());

const SCRIPT = [
  'echo first; echo "::warning title=From the command::look here"',
  'echo "token=[$INPUT_GITHUB_TOKEN$ACTIONS_RUNTIME_TOKEN]" >&2',
  'sleep 1.2; echo last',
].join('\n');

it('measures the command, passes its output on, and sets the outputs', async () => {
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), {
    steps: [carbon({ run: SCRIPT, budget: '+10 %\n1 kWh' })],
  });
  expect(result.conclusion).toBe('success');
  expect(result.leftovers).toEqual([]);
  const [main] = result.steps;
  expect(main?.stdout).toContain('first\n::warning title=From the command::look here\nlast\n');
  expect(main?.stderr).toContain('token=[]\n');
  expect(result.annotations).toContainEqual(
    expect.objectContaining({ level: 'warning', title: 'From the command', message: 'look here' }),
  );
  const [receipt] = result.receipts;
  expect(receipt?.subject).toMatchObject({ scope: 'command', within: null, outcome: 'success' });
  expect(missedSteps(receipt, 100)).toBeLessThanOrEqual(2);
  const outputs = main?.outputs ?? {};
  expect(outputs).toMatchObject({
    verdict: 'no-baseline',
    reason: 'too-few-base-runs',
    zone: 'FR',
    'intensity-g-per-kwh': '31',
    'baseline-runs': '',
    'energy-change-percent': '',
    cost: '',
    'receipt-path': expect.stringMatching(/receipt\.json$/),
    'comment-url': expect.stringContaining('http'),
  });
  // 3.6 MJ a kWh; outputs have six digits.
  expect(Number(outputs['energy-kwh']) * 3.6e6).toBeCloseTo(receipt?.energy.total_j ?? 0, 1);
  expect(stage.comments(pull)).toHaveLength(1);
  expect(stage.world.problems).toEqual([]);
});
