// Receipts of a run are taken one by one: what any job may have put into an artifact hides nothing but itself.
import { expect, it } from 'vitest';
import { serialiseReceipt } from '../../../../src/account/receipt/codec.ts';
import type { Receipt } from '../../../../src/account/receipt/receipt.ts';
import { series16 } from '../../../../src/account/receipt/series.ts';
import { gatherReceipts } from '../../../../src/entry/run/receipts/gather-receipts.ts';
import { receiptOf } from '../../../review/receipt-builder.ts';

const { subject } = receiptOf();
const ORIGIN = {
  runId: 77,
  attempt: 2,
  repositoryId: 1,
  workflow: subject.workflow,
  sha: subject.sha,
  headSha: subject.head_sha,
  headRepositoryId: null,
  event: subject.event ?? '',
  ref: subject.ref,
};
const nameOf = (attempt: number): string => `carbon-receipt-${series16(subject.series)}-${attempt}`;
const withSubject = (change: Partial<Receipt['subject']>): Receipt =>
  receiptOf({ id: 'other', subject: { ...subject, ...change } });

async function gather(files: readonly (readonly [name: string, content: string | Error])[], most = 10) {
  const artifacts = {
    list: async () => files.map(([name], id) => ({ id, name, sizeBytes: 1 })),
    read: async ({ id }: { readonly id: number }) => {
      const content = files[id]?.[1] ?? '';
      if (content instanceof Error) throw content;
      return new TextEncoder().encode(content);
    },
  };
  const { receipts, notes } = await gatherReceipts({ artifacts, origin: ORIGIN, most, isLate: () => false });
  return { ids: receipts.map(({ id }) => id), said: notes.map(({ text }) => text) };
}

const good = [nameOf(1), serialiseReceipt(receiptOf())] as const;

it.each<[string, Receipt | string | Error, RegExp]>([
  ['of another run', withSubject({ run_id: 78 }), /of another run/],
  ['of another repository', withSubject({ repository_id: 2 }), /of another repository/],
  ['of another workflow', withSubject({ workflow: '.github/workflows/x.yml' }), /of another workflow/],
  ['of another commit', withSubject({ sha: 'f'.repeat(40) }), /of another commit/],
  ['of another head', withSubject({ head_sha: 'f'.repeat(40) }), /of another commit/],
  ['of another event', withSubject({ event: 'workflow_dispatch' }), /of another event/],
  ['of another branch', withSubject({ ref: 'refs/heads/x' }), /of another branch/],
  ['of an attempt that has not begun', withSubject({ run_attempt: 3 }), /not begun/],
  ['of another job', withSubject({ series: '["x"]' }), /of another job/],
  ['no JSON', '{', /it is no receipt/],
  ['no receipt', '{"schema":"@everyone"}', /it is no receipt/],
  ['too large', new Error('the archive is larger than 256 KiB'), /larger than 256 KiB/],
])('leaves out one that is %s, and keeps the others', async (_, content, said) => {
  const text = typeof content === 'string' || content instanceof Error ? content : serialiseReceipt(content);
  const { ids, said: notes } = await gather([good, [nameOf(2), text]]);
  expect(ids).toEqual([receiptOf().id]);
  expect(notes).toEqual([expect.stringMatching(said)]);
  expect(notes.join('')).not.toContain('@everyone');
});

it('takes a receipt once, and no artifact of another kind', async () => {
  const { ids, said } = await gather([
    good,
    [`${nameOf(1)}-0a1b`, good[1]],
    ['carbon-base-0', '{'],
    ['x', '{'],
  ]);
  expect([ids, said]).toEqual([[receiptOf().id], []]);
});

it('reads the newest where there are too many, and says so', async () => {
  const newer = serialiseReceipt(withSubject({ run_attempt: 2 }));
  const { ids, said } = await gather([good, [nameOf(2), newer]], 1);
  expect(ids).toEqual(['other']);
  expect(said).toEqual([expect.stringContaining('1 receipts of this run were too many')]);
});

it('an outage is said, and nothing is called missing for it', async () => {
  const artifacts = {
    list: () => Promise.reject(new Error('503')),
    read: () => Promise.reject(new Error('503')),
  };
  const gathered = await gatherReceipts({ artifacts, origin: ORIGIN, most: 1, isLate: () => false });
  expect(gathered).toMatchObject({ receipts: [], listed: false, notes: [{ code: 'receipts-unread' }] });
});
