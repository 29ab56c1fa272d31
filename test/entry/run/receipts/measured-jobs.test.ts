// Receipts of a run by job: attempts together, commands inside measured jobs left out, two of one attempt ambiguous.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Receipt } from '../../../../src/account/receipt/receipt.ts';
import { seriesOf } from '../../../../src/account/receipt/series.ts';
import { measuredJobs } from '../../../../src/entry/run/receipts/measured-jobs.ts';
import { DEFAULT_POLICY } from '../../../../src/review/budget/policy.ts';
import { receiptOf } from '../../../review/receipt-builder.ts';

const { subject } = receiptOf();
const receipt = (id: string, change: Partial<Receipt['subject']> = {}): Receipt => {
  const merged = { ...subject, ...change };
  return receiptOf({ id, subject: { ...merged, series: seriesOf({ ...merged, unit: null }) } });
};
const shown = (receipts: readonly Receipt[], rules = DEFAULT_POLICY.series) =>
  measuredJobs(receipts, rules).map(({ reviewed, receipts }) => [
    reviewed.label,
    receipts.map(({ id }) => id),
    reviewed.ambiguous,
  ]);

it.each([
  ['attempts of one job', [receipt('b', { run_attempt: 2 }), receipt('a')], [['train', ['a', 'b'], false]]],
  ['two of one attempt', [receipt('a'), receipt('b')], [['train', ['a', 'b'], true]]],
  [
    'a command inside a measured job',
    [receipt('a'), receipt('b', { scope: 'command', name: 'bench', within: 'a' })],
    [['train', ['a'], false]],
  ],
  [
    'a command whose job left nothing',
    [receipt('b', { scope: 'command', name: 'bench', within: 'gone' })],
    [['train · bench', ['b'], false]],
  ],
])('%s', (_, receipts, expected) => {
  expect(shown(receipts)).toEqual(expected);
});

it('legs that differ in a key that does not count are one job', () => {
  const legs = [
    receipt('a', { matrix: { p: 'fp16', seed: 1 } }),
    receipt('b', { matrix: { p: 'fp16', seed: 2 } }),
  ];
  expect(shown(legs, { matrix: ['p'], alias: {} })).toEqual([['train (fp16)', ['a', 'b'], true]]);
});

it('every receipt is of one job, whatever the order', () => {
  const any = fc.record({ job: fc.constantFrom('a', 'b', 'c'), run_attempt: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (changes) => {
      const receipts = changes.map((change, at) => receipt(`r${at}`, change));
      const there = (some: readonly Receipt[]) =>
        measuredJobs(some, DEFAULT_POLICY.series)
          .map(({ reviewed, receipts: own }) => `${reviewed.series} ${own.map(({ id }) => id).toSorted()}`)
          .toSorted();
      expect(there(receipts.toReversed())).toEqual(there(receipts));
      expect(measuredJobs(receipts, DEFAULT_POLICY.series).flatMap((job) => job.receipts)).toHaveLength(
        receipts.length,
      );
    }),
  );
});
