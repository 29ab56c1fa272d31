// `privacy: public`: receipts come with their place taken out, and the words then say that it is not shown, not that it is unknown.
import { expect, test } from 'vitest';
import { renderComment } from '../../src/report/comment.ts';
import { jobResultOf } from '../../src/report/reduce-job.ts';
import { renderRunComment } from '../../src/report/run/run-comment.ts';
import { renderRunSummary } from '../../src/report/run/run-summary.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { comparison, quiet, receipt } from './sample-model.ts';
import { quietRun } from './sample-run.ts';

const hidden = {
  ...receipt,
  machine: {
    ...receipt.machine,
    gpus: receipt.machine.gpus.map((gpu) => ({ ...gpu, model: 'GPU h:1234abcd' })),
    cpu: { ...receipt.machine.cpu, model: 'CPU h:9876fedc' },
  },
  carbon: {
    ...receipt.carbon,
    region: null,
    zone: null,
    resolved_by: 'hidden',
    intensity_source: 'hidden',
    reference_source: 'hidden',
  },
};
const compared = { ...comparison, headHardware: 'GPU h:1234abcd', baseHardware: 'GPU h:1234abcd' };
const job = jobResultOf({ receipt: hidden, review: { label: 'train', comparison: compared }, verdict: null });
const model = { ...quiet, receipt: hidden, comparison: compared };
const run = { ...quietRun, jobs: [job, { ...job, label: 'eval' }] };

test.each([
  ['comment', renderComment(model)],
  ['summary', renderSummary(model)],
  ['comment of a run', renderRunComment(run)],
  ['summary of a run', renderRunSummary(run)],
])('%s', (_, text) => {
  expect(text).toContain('not shown');
  expect(text).not.toMatch(/H100|EPYC|`DE`|Electricity Maps|unknown/);
});
