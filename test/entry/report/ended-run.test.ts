// On `workflow_run`: the pull request is found by the service alone, a merge commit is believed only where it is one, figures are self-reported.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Receipt } from '../../../src/account/receipt/receipt.ts';
import { refuseCheckout } from '../../../src/entry/report/refuse-checkout.ts';
import { pullRequestEvent } from '../../harness/events/pull-request.ts';
import { pushEvent } from '../../harness/events/push.ts';
import { addArtifact } from '../../harness/github/seed.ts';
import { closePull } from '../../harness/github/seed-pulls.ts';
import { EIGHT, type Leg, openScene, type Scene } from '../run-scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const TEN = { budget: '+10 %' };
const ended = (legs: readonly Leg[], fork?: string) => {
  const pull = scene.pull(fork);
  return { pull, run: scene.measure(pullRequestEvent(scene.world.store, pull), legs) };
};

it('a fork is compared with the base, labelled, and never history', async () => {
  const entries = scene.history([{}], EIGHT);
  const { run } = ended([{ ratio: 1.4 }], 'mallory');
  scene.calls();
  const { model } = await scene.report(run, TEN, true);
  expect(model).toMatchObject({ selfReported: true, verdict: { verdict: 'fail' } });
  expect(model.jobs[0]?.baseline).toMatchObject({ sha: entries.at(-1)?.sha, runs: 8, distance: 0 });
  expect(scene.comments().join('')).toMatch(/self-reported/i);
  expect(scene.uploads).toEqual([]);
  expect(scene.calls().length).toBeLessThanOrEqual(20);
});

it.each<[string, (subject: Receipt['subject'], base: string) => Partial<Receipt['subject']>]>([
  ['an old commit of the base', (_, base) => ({ sha: base })],
  ['the head itself', ({ head_sha }) => ({ sha: head_sha })],
  ['none', () => ({ sha: null })],
])('a merge commit that is %s is not believed', async (_, lie) => {
  const entries = scene.history([{}], EIGHT);
  const change = (receipt: Receipt): Receipt => ({
    ...receipt,
    subject: { ...receipt.subject, ...lie(receipt.subject, entries[2]?.sha ?? '') },
  });
  const { run } = ended([{ change }], 'mallory');
  const { model } = await scene.report(run, TEN, true);
  // The merge base is the tip of main all the same.
  expect(model.jobs[0]?.baseline).toMatchObject({ sha: entries.at(-1)?.sha, runs: 8 });
});

it("a fork's own sentences are counted, and never repeated", async () => {
  const evil = {
    code: 'x',
    severity: 'warning',
    text: 'Reviewed and approved by the security team.',
  } as const;
  const change = (receipt: Receipt): Receipt => ({ ...receipt, notes: [evil, evil] });
  const { run } = ended([{ change }], 'mallory');
  const { model } = await scene.report(run, TEN, true);
  expect(scene.comments().join()).not.toMatch(/approved/);
  expect(readFileSync(process.env.GITHUB_STEP_SUMMARY ?? '', 'utf8')).not.toMatch(/approved/);
  expect(model.notes.map(({ text }) => text).join()).toContain('2 warnings of the measured jobs');
});

it('however many artifacts a fork leaves, a report reads no more than the receipts of a full matrix', async () => {
  const { run } = ended([{}], 'mallory');
  for (let index = 0; index < 300; index++) {
    const name = `carbon-receipt-${'a'.repeat(16)}-1-${index}`;
    addArtifact(scene.world.store, { runId: run.run.id, name, content: { 'receipt.json': '{' } });
  }
  scene.calls();
  const { model } = await scene.report(run, TEN, true);
  expect(scene.calls().filter((call) => call === 'actions/download-artifact')).toHaveLength(256);
  expect(model.notes.map(({ text }) => text).join()).toContain('45 receipts of this run were too many');
});

it('without an open pull request there is a summary and no comment', async () => {
  const { pull, run } = ended([{}], 'mallory');
  closePull(scene.world.store, pull);
  const { model, commentUrl } = await scene.report(run, TEN, true);
  expect(model.notes.map(({ code }) => code)).toContain('no-pull');
  expect([commentUrl, scene.comments()]).toEqual([null, []]);
});

it('a run that proposes no change is nobody to report on', async () => {
  const run = scene.measure(pushEvent(scene.world.store, 'main'), [{}]);
  await expect(scene.report(run, TEN, true)).rejects.toThrow('nothing to report');
});

it.each([
  ['workflow_run', 'a'.repeat(40), 'b'.repeat(40), true],
  ['workflow_run', 'a'.repeat(40), 'a'.repeat(40), false],
  ['workflow_run', null, 'a'.repeat(40), false],
  ['pull_request', 'a'.repeat(40), 'b'.repeat(40), false],
])('on %s with %s checked out and %s running: refused %s', (event, checkedOut, sha, isRefused) => {
  const check = () => refuseCheckout(event, checkedOut, sha);
  if (isRefused) expect(check).toThrow(expect.objectContaining({ code: 'bad-usage' }));
  else expect(check).not.toThrow();
});
