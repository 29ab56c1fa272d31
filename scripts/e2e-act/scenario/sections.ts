// A push to main: three steps, each a section, on a GPU whose power is known; receipt and history arrive in act's artifact server.
import { endedSteps } from '../act-log.ts';
import { joulesOf } from '../load.ts';
import { heldHistory, heldReceipts } from '../receipts.ts';
import { type Check, equal, holds, type Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';

/** As long as the workflow's steps sleep, one after another. */
const LOAD = [100, 400, 300].map((watts) => ({ watts, ms: 10_300 }));
/** The counter is read every 250 ms, and a step's process takes a while to start. */
const TOLERANCE = 0.03;

export const sections: Scenario = {
  title: 'push, three steps',
  workflow: 'sections.yml',
  async play(stage: Stage): Promise<readonly Check[]> {
    const run = await stage.play(stage.push(), { jobs: ['train'], load: LOAD });
    const [held] = heldReceipts(run);
    const spans = held?.receipt.spans ?? [];
    const [prepare = 0, train = 0, evaluate = 0] = spans.map(({ energy_j }) => energy_j ?? 0);
    const gpu = held?.receipt.energy.components.gpu;
    const [used, truth] = [gpu?.energy_j ?? 0, joulesOf(LOAD)];
    return [
      equal('act', run.exitCode, 0),
      equal(
        'steps',
        endedSteps(run.lines, 'train').filter((step) => /carbon/.test(step)),
        ['Main org/carbon-action@v1: success', 'Post org/carbon-action@v1: success'],
      ),
      equal('outcome', held?.receipt.subject.outcome, 'success'),
      equal('receipt in the artifact is that of the machine', held?.isWhole, true),
      equal('GPU', [gpu?.provenance, gpu?.source], ['measured', 'nvml-counter']),
      holds(
        `GPU energy of ${truth.toFixed(0)} J`,
        Math.abs(used / truth - 1) < TOLERANCE,
        `${used.toFixed(0)} J`,
      ),
      equal(
        'sections',
        spans.map(({ label }) => label),
        ['prepare', 'train', 'evaluate'],
      ),
      holds(
        'energy of each',
        prepare > 0 && evaluate > prepare && train > evaluate,
        [prepare, train, evaluate].map((joules) => `${joules.toFixed(0)} J`).join(', '),
      ),
      equal('runs in the history artifact', heldHistory(run), 1),
      equal('samplers left', run.leftovers, 0),
    ];
  },
};
