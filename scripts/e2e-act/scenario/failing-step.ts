// A step that fails: the post step measures all the same, and the receipt says how the job ended.
import { endedSteps, jobResult } from '../act-log.ts';
import { heldHistory, heldReceipts } from '../receipts.ts';
import { type Check, equal, holds, type Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';

export const failingStep: Scenario = {
  title: 'step that fails',
  workflow: 'failing.yml',
  async play(stage: Stage): Promise<readonly Check[]> {
    const run = await stage.play(stage.push(), { jobs: ['train'], load: [{ watts: 400, ms: 1_500 }] });
    const [held] = heldReceipts(run);
    const joules = held?.receipt.energy.total_j ?? 0;
    return [
      equal('act', [run.exitCode, jobResult(run.lines, 'train')], [1, 'failure']),
      equal('last steps', endedSteps(run.lines, 'train').slice(-2), [
        'Main Train: failure',
        'Post org/carbon-action@v1: success',
      ]),
      equal('outcome', held?.receipt.subject.outcome, 'failure'),
      holds('energy', joules > 600, `${joules.toFixed(0)} J`),
      equal('runs in the history', heldHistory(run), null),
      equal('samplers left', run.leftovers, 0),
    ];
  },
};
