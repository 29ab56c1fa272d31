// Two jobs of a matrix at once on one machine, and the report job that joins them from act's artifact server.
import { jobResult, told } from '../act-log.ts';
import { heldHistory, heldReceipts } from '../receipts.ts';
import { type Check, equal, holds, type Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';

const JOBS = ['train (small)', 'train (large)', 'carbon'];

export const reportJob: Scenario = {
  title: 'matrix, report',
  workflow: 'report.yml',
  async play(stage: Stage): Promise<readonly Check[]> {
    stage.push();
    const event = stage.openPull();
    const run = await stage.play(event, { jobs: JOBS, load: [{ watts: 400, ms: 1_500 }] });
    const held = heldReceipts(run);
    const comments = stage.comments(event);
    const summary = told(run.lines, 'summary', 'carbon').join('\n');
    const hasBoth = (text: string): boolean =>
      ['small', 'large'].every((size) => text.includes(`train (${size})`));
    return [
      equal(
        'act',
        [run.exitCode, ...JOBS.map((job) => jobResult(run.lines, job))],
        [0, 'success', 'success', 'success'],
      ),
      equal('receipts', held.map(({ receipt, isWhole }) => [receipt.subject.matrix.size, isWhole]).sort(), [
        ['large', true],
        ['small', true],
      ]),
      // One looks for others when it begins, and the other has ended before it looks again.
      holds(
        'one saw the other',
        held.some(({ receipt }) => receipt.machine.contended),
        held.map(({ receipt }) => receipt.machine.contended).join(', '),
      ),
      holds(
        'one comment with both',
        comments.length === 1 && hasBoth(comments[0] ?? ''),
        `${comments.length} comment`,
      ),
      holds('summary of the report job', hasBoth(summary), summary.split('\n')[0] ?? ''),
      equal('history of a pull request', heldHistory(run), null),
      equal('samplers left', run.leftovers, 0),
    ];
  },
};
