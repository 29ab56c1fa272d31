// What never answers is left: a report is made of what came in time, and says what did not.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTimeBudget } from '../../../src/entry/deadline.ts';
import { concludeRun } from '../../../src/entry/report/conclude-run.ts';
import { readReportInputs } from '../../../src/entry/report/inputs.ts';
import { type Asked, readEndedRun, readOwnRun } from '../../../src/entry/report/reported-run.ts';
import { readPullNow } from '../../../src/entry/run/base/pull-now.ts';
import { readWorkflowRun } from '../../../src/entry/run/workflow-run.ts';
import type { RunArtifacts } from '../../../src/github/run-artifacts.ts';
import { pullRequestEvent } from '../../harness/events/pull-request.ts';
import { workflowRunEvent } from '../../harness/events/workflow-run.ts';
import { EIGHT, type Measured, openScene, type Scene } from '../run-scene.ts';

const SHORT_MS = 150;
/** Longer than any time budget here. */
const HANGING = { slowMs: 3_000 };

let scene: Scene;
let run: Measured;
beforeEach(async () => {
  scene = await openScene();
  scene.history([{}], EIGHT);
  run = scene.measure(pullRequestEvent(scene.world.store, scene.pull()), [{}]);
});
afterEach(() => scene.close());

const asked = (own: Partial<Asked> = {}): Asked => ({
  inputs: readReportInputs({ INPUT_BUDGET: '+10 %' }),
  own: scene.workflowRun(run),
  connection: scene.connection(run),
  atMost: openTimeBudget(SHORT_MS),
  ...own,
});
const never = <T>(): Promise<T> => new Promise(() => {});

it.each<[string, RunArtifacts]>([
  ['listed', { list: never, read: never }],
  [
    'read',
    { list: async () => [{ id: 1, name: `carbon-receipt-${'a'.repeat(16)}-1`, sizeBytes: 1 }], read: never },
  ],
])('receipts that are never %s', async (_, own) => {
  const question = asked();
  const { gathered } = await readOwnRun({ ...question, connection: { ...question.connection, own } });
  expect(gathered.receipts).toEqual([]);
  expect(gathered.notes.map(({ text }) => text).join()).toMatch(/did not answer in time/);
});

it('a run that has ended, on a service that never answers', async () => {
  scene.world.github.fail('*', HANGING, Number.POSITIVE_INFINITY);
  const event = workflowRunEvent(scene.world.store, run.run.id);
  const own = readWorkflowRun(
    { GITHUB_REPOSITORY: 'octo/train', GITHUB_EVENT_NAME: event.name, GITHUB_SHA: event.sha },
    event.payload,
  );
  const question = asked({ own });
  const reported = await readEndedRun(question);
  if (reported === null) throw new Error('it proposes a change');
  const { model } = await concludeRun(reported, question);
  expect(model.jobs).toEqual([]);
  expect(model.notes.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['no-pull', 'receipts-unread', 'base-late']),
  );
});

it('what earlier runs have used is not waited for at the cost of the comment', async () => {
  scene.world.github.fail('actions/list-workflow-runs', { slowMs: 5_000 });
  const question = asked({ atMost: (wishedMs) => wishedMs / 6 });
  const { commentUrl } = await concludeRun(await readOwnRun(question), question);
  expect(commentUrl).not.toBeNull();
});

it('a pull request that is not told in time can be written to all the same', async () => {
  const { repository } = scene.connection(run);
  if (repository === null) throw new Error('connected');
  scene.world.github.fail('pulls/get', HANGING);
  const pull = await readPullNow(repository, 1, SHORT_MS);
  expect(pull).toMatchObject({ facts: null, notes: [{ code: 'pull-late' }] });
  expect(await pull.comments()).toEqual({ ok: true, value: [] });
});
