// act is stopped in the middle of a step: by Ctrl-C, after which it still runs post steps, and by SIGKILL, after which nobody does.
import { endedSteps } from '../act-log.ts';
import { heldReceipts } from '../receipts.ts';
import { type Check, equal, type Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';

const wish = (name: 'INT' | 'KILL') => ({
  jobs: ['train'],
  load: [{ watts: 400, ms: 1_500 }],
  signal: { name, step: 'Train', afterMs: 900 },
});

export const endedEarly: Scenario = {
  title: 'act interrupted, killed',
  workflow: 'training.yml',
  async play(stage: Stage): Promise<readonly Check[]> {
    const interrupted = await stage.play(stage.push(), wish('INT'));
    const killed = await stage.play(stage.push(), wish('KILL'));
    return [
      equal('Ctrl-C: last steps', endedSteps(interrupted.lines, 'train').slice(-2), [
        'Main Train: failure',
        'Post org/carbon-action@v1: success',
      ]),
      equal(
        'Ctrl-C: outcome',
        heldReceipts(interrupted).map(({ receipt }) => receipt.subject.outcome),
        ['cancelled'],
      ),
      equal('Ctrl-C: samplers left', interrupted.leftovers, 0),
      equal('SIGKILL: samplers left', killed.leftovers, 0),
    ];
  },
};
