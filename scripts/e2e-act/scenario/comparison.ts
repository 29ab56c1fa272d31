// Five pushes to main whose histories go from run to run, a pull request that costs the same, and one that costs a third more.
import { told } from '../act-log.ts';
import type { ActRun } from '../play-act.ts';
import { heldHistory, heldReceipts } from '../receipts.ts';
import { type Check, equal, holds, type Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';

const BASE_RUNS = 5;
const [QUIET_W, LOUD_W] = [400, 540];

const load = (watts: number) => [{ watts, ms: 1_500 }];

export const comparison: Scenario = {
  title: 'history, comment, budget',
  workflow: 'training.yml',
  async play(stage: Stage): Promise<readonly Check[]> {
    const base: ActRun[] = [];
    for (let number = 1; number <= BASE_RUNS; number++)
      base.push(await stage.play(stage.push(), { jobs: ['train'], load: load(QUIET_W) }));
    const checks = [
      equal(
        'act, five runs of main',
        base.map(({ exitCode }) => exitCode),
        [0, 0, 0, 0, 0],
      ),
      equal('runs in the history of each', base.map(heldHistory), [1, 2, 3, 4, 5]),
    ];
    const quiet = await compared(stage, QUIET_W);
    const loud = await compared(stage, LOUD_W);
    return [
      ...checks,
      equal('act, the same work', quiet.run.exitCode, 0),
      holds('its comment', /no change/.test(quiet.line) && quiet.comments === 1, quiet.line),
      equal('act, a third more', loud.run.exitCode, 1),
      holds(
        'its comment',
        /CI energy \+\d+ %, limit \+10 %/.test(loud.line) && loud.comments === 1,
        loud.line,
      ),
      holds(
        'the step says so',
        told(loud.run.lines, 'error').some((text) => /limit \+10 %/.test(text)),
        told(loud.run.lines, 'error').join(' '),
      ),
      equal(
        'outcome is that of the work',
        heldReceipts(loud.run).map(({ receipt }) => receipt.subject.outcome),
        ['success'],
      ),
      equal('history of a pull request', heldHistory(loud.run), null),
      equal(
        'samplers left',
        [...base, quiet.run, loud.run].map(({ leftovers }) => leftovers),
        [0, 0, 0, 0, 0, 0, 0],
      ),
    ];
  },
};

/** A pull request, and the first line of its comment that people read. */
async function compared(stage: Stage, watts: number) {
  const event = stage.openPull();
  const run = await stage.play(event, { jobs: ['train'], load: load(watts) });
  const comments = stage.comments(event);
  const line = /^.*CI energy.*$/m.exec(comments[0] ?? '')?.[0] ?? 'none';
  return { run, comments: comments.length, line: line.replaceAll('\u00a0', ' ') };
}
