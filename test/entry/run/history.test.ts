// Earlier attempts of a run are pooled with it, found among the artifacts of that run; what is of another commit or broken is left out.
import { expect, it } from 'vitest';
import { serialiseReceipt } from '../../../src/account/receipt/codec.ts';
import { earlierAttempts, receiptArtifact } from '../../../src/entry/run/history.ts';
import { readWorkflowRun } from '../../../src/entry/run/workflow-run.ts';
import { BASE_RUN, MemoryArtifacts } from '../../review/ledger/memory-store.ts';
import { receiptOf } from '../../review/receipt-builder.ts';

const SHA = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const { subject } = receiptOf();
const { series } = subject;

const attemptOf = (run_attempt: number, sha = SHA): Uint8Array => {
  const receipt = receiptOf({ subject: { ...subject, run_id: 7, run_attempt, sha, head_sha: sha } });
  return new TextEncoder().encode(serialiseReceipt(receipt));
};
const third = readWorkflowRun({ GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '3', GITHUB_SHA: SHA }, null);

async function attemptsRead(artifacts: MemoryArtifacts) {
  // Nothing but the run's own artifacts is listed: its name is taken by hundreds of other runs.
  const store = {
    ...artifacts.asRun({ ...BASE_RUN, id: 7 }),
    list: () => Promise.reject(new Error('not asked')),
  };
  const { entries, notes } = await earlierAttempts(store, third, series);
  return { attempts: entries.map(({ run_attempt }) => run_attempt), notes };
}

it('reads every attempt before this one, of this run only', async () => {
  const artifacts = new MemoryArtifacts();
  for (const id of [6, 7, 8]) {
    for (const attempt of [1, 2, 3]) {
      artifacts.put(receiptArtifact(series, attempt), { ...BASE_RUN, id }, attemptOf(attempt));
    }
  }
  expect(await attemptsRead(artifacts)).toEqual({ attempts: [1, 2], notes: [] });
});

it.each([
  ['has expired', attemptOf(1), true],
  ['is of another commit', attemptOf(1, OTHER), false],
  ['is broken', new TextEncoder().encode('{'), false],
])('leaves out what %s', async (_, content, expired) => {
  const artifacts = new MemoryArtifacts();
  artifacts.put(receiptArtifact(series, 1), { ...BASE_RUN, id: 7 }, content, expired);
  artifacts.put(receiptArtifact(series, 2), { ...BASE_RUN, id: 7 }, attemptOf(2));
  expect(await attemptsRead(artifacts)).toEqual({ attempts: [2], notes: [] });
});

it('says so when they cannot be read', async () => {
  const down = () => Promise.reject(new Error('403'));
  const store = { ...new MemoryArtifacts().asRun(BASE_RUN), listOfRun: down };
  const { entries, notes } = await earlierAttempts(store, third, series);
  expect(entries).toEqual([]);
  expect(notes).toMatchObject([{ code: 'attempts-unread', text: expect.stringContaining('403') }]);
});
