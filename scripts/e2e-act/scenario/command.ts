// A measured command: its figures reach a later step, and its exit code is the step's.
import { endedSteps, jobResult } from '../act-log.ts';
import { heldReceipts } from '../receipts.ts';
import { type Check, equal, holds, type Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';

const LOAD = [{ watts: 400, ms: 1_500 }];
/** 600 J of the GPU alone, but for a reading at each edge. */
const LEAST_KWH = 560 / 3.6e6;

export const command: Scenario = {
  title: 'command, its outputs',
  workflow: 'command.yml',
  async play(stage: Stage): Promise<readonly Check[]> {
    const run = await stage.play(stage.push(), { jobs: ['train'], load: LOAD });
    const said =
      run.lines.find(({ step, text }) => step === 'Use' && text.startsWith('used '))?.text.trim() ??
      'nothing';
    const kwh = Number(/^used ([\d.e-]+) kWh/.exec(said)?.[1] ?? 0);
    return [
      equal('act', run.exitCode, 0),
      holds('outputs in the next step', kwh >= LEAST_KWH && kwh < 2 * LEAST_KWH, said),
      equal(
        'scope of the receipt',
        heldReceipts(run).map(({ receipt }) => receipt.subject.scope),
        ['command'],
      ),
      equal('samplers left', run.leftovers, 0),
    ];
  },
};

export const failingCommand: Scenario = {
  title: 'command that fails',
  workflow: 'failing-command.yml',
  async play(stage: Stage): Promise<readonly Check[]> {
    const run = await stage.play(stage.push(), { jobs: ['train'], load: LOAD });
    const exit = run.lines.find(({ text }) => /exit status|exitcode/.test(text))?.text ?? 'none';
    return [
      equal('act', [run.exitCode, jobResult(run.lines, 'train')], [1, 'failure']),
      holds('exit code of the step', /\b7\b/.test(exit), exit),
      equal('steps', endedSteps(run.lines, 'train').slice(1), [
        'Main org/carbon-action@v1: failure',
        'Main Clean up: success',
        'Post org/carbon-action@v1: success',
      ]),
      equal(
        'outcome',
        heldReceipts(run).map(({ receipt }) => receipt.subject.outcome),
        ['failure'],
      ),
      equal('samplers left', run.leftovers, 0),
    ];
  },
};
