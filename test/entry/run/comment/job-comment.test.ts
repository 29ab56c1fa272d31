// Jobs that keep one comment among themselves: a strict superset wins, whoever writes between, and a ninth job pushes nobody out.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTimeBudget } from '../../../../src/entry/deadline.ts';
import { readInputs } from '../../../../src/entry/inputs.ts';
import { readOwnerFacts } from '../../../../src/entry/owner-facts.ts';
import { findBase } from '../../../../src/entry/run/base/find-base.ts';
import { markerOf } from '../../../../src/entry/run/comment/sticky-comment.ts';
import { judgeJob } from '../../../../src/entry/run/judge-job.ts';
import { publishJob } from '../../../../src/entry/run/publish-job.ts';
import { parseState } from '../../../../src/report/hidden-state.ts';
import { pullRequestEvent } from '../../../harness/events/pull-request.ts';
import { EIGHT, type Measured, openScene, type Scene } from '../../run-scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

/** What a job's post step does once its receipt is kept. */
async function post(measured: Measured, at: number) {
  const receipt = measured.receipts[at];
  if (receipt === undefined) throw new Error('no such job');
  const inputs = readInputs({ INPUT_BUDGET: '+10 %' });
  const run = { ...scene.workflowRun(measured), job: receipt.subject.job };
  const connection = scene.connection(measured);
  const atMost = openTimeBudget(60_000);
  const found = await findBase({ inputs, run, connection, wantsSteps: false, atMost });
  const { base, pull } = found;
  const marker = markerOf(run, base.config, [receipt]);
  const judged = await judgeJob({
    receipt,
    ambiguous: false,
    inputs,
    run,
    connection,
    base,
    pull,
    marker,
    atMost,
  });
  const directory = process.env.RUNNER_TEMP ?? '.';
  return publishJob({
    inputs,
    owner: readOwnerFacts({}),
    run,
    connection,
    measured: {
      directory,
      trace: '',
      receiptId: receipt.id,
      window: null,
      samplerLives: false,
      scope: 'job',
      within: null,
      outcome: 'success',
      notes: [],
    },
    base,
    pull,
    receipt,
    kept: { path: null, artifact: 'carbon-receipt', ambiguous: false, notes: [] },
    judged,
    atMost,
  });
}

const legs = (count: number) => Array.from({ length: count }, (_, at) => ({ job: `job-${at}` }));
const measure = (count: number): Measured =>
  scene.measure(pullRequestEvent(scene.world.store, scene.pull()), legs(count));
const jobsIn = (body = ''): readonly string[] =>
  parseState(body)
    .jobs.map(({ label }) => label)
    .toSorted();

it('one job costs ten calls, one more for its own record, one more where its series has a bundle of its own', async () => {
  scene.history(legs(1), EIGHT);
  const run = measure(1);
  scene.calls();
  await post(run, 0);
  // Commit, pull, config, line, workflow at the base; bundle, its run, its content; comments, write.
  expect(scene.calls()).toHaveLength(10);
});

it('three at once agree on one comment that has them all', async () => {
  scene.history(legs(3), EIGHT);
  const run = measure(3);
  await Promise.all([0, 1, 2].map((at) => post(run, at)));
  const [comment, ...more] = scene.comments();
  expect(more).toEqual([]);
  expect(jobsIn(comment)).toEqual(['job-0', 'job-1', 'job-2']);
  for (const { id } of run.receipts)
    expect(parseState(comment ?? '').jobs.map(({ receipt }) => receipt)).toContain(id);
});

it('a job whose writer was killed is said by the next one', async () => {
  scene.history(legs(2), EIGHT);
  const run = measure(2);
  await post(run, 1);
  expect(jobsIn(scene.comments()[0])).toEqual(['job-0', 'job-1']);
});

it('a ninth is in the summary alone, which says what to do', async () => {
  scene.history(legs(9), EIGHT);
  const run = measure(9);
  const { model } = await post(run, 8);
  expect(jobsIn(scene.comments()[0])).toHaveLength(8);
  expect(model.notes.map(({ code }) => code)).toContain('add-report-job');
});

it.each([
  ['beside a report job nothing is lacking', true],
  ['alone it is told which right it lacks', false],
])('a job that may not comment: %s', async (_, hasReportJob) => {
  if (hasReportJob) scene.history(legs(1), EIGHT);
  scene.world.github.fail('issues/list-comments', { status: 404 });
  const { model } = await post(measure(1), 0);
  const asked = model.notes.filter(({ text }) => text.includes('pull-requests: write'));
  expect(asked).toHaveLength(hasReportJob ? 0 : 1);
});
