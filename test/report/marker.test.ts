// The marker and the totals: what is written comes back, anything else is not ours, and a receipt adds up once.
import { describe, expect, test } from 'vitest';
import {
  isOlderRun,
  isSameComment,
  parseMarker,
  receiptSet,
  serialiseMarker,
} from '../../src/report/marker.ts';
import { addReceipt, EMPTY_TOTALS, mergeTotals, pullFigures } from '../../src/report/pull-totals.ts';
import { kwh, quiet, receipt } from './sample-model.ts';

const marker = quiet.marker ?? expect.fail();

describe('marker', () => {
  test('comes back from the start of a body', () => {
    expect(parseMarker(`${serialiseMarker(marker)}\nbody`)).toEqual(marker);
  });

  test.each([
    ['in the middle of a body', `hello ${serialiseMarker(marker)}`],
    ['quoted', `> ${serialiseMarker(marker)}`],
    ['a later format', serialiseMarker(marker).replace('v1', 'v2')],
    ['a run id that is no number', serialiseMarker(marker).replace('run=2', 'run=1e99')],
    ['empty', ''],
  ])('not ours: %s', (_, body) => {
    expect(parseMarker(body)).toBeNull();
  });

  test.each([
    ['earlier run', { run: 1, attempt: 9 }, true],
    ['earlier attempt', { run: 2, attempt: 0 }, true],
    ['same run and attempt', { run: 2, attempt: 1 }, false],
    ['later run, lower attempt', { run: 3, attempt: 0 }, false],
  ])('older: %s', (_, change, expected) => {
    expect(isOlderRun({ ...marker, ...change }, marker)).toBe(expected);
  });

  test('another workflow or configuration is another comment', () => {
    expect(isSameComment(marker, { ...marker, run: 9 })).toBe(true);
    expect(isSameComment(marker, { ...marker, id: 'gpu' })).toBe(false);
    expect(isSameComment(marker, { ...marker, workflow16: 'f'.repeat(16) })).toBe(false);
  });

  test.each([
    ['a comment of one job, from before there was one for all', 'default-0a1b2c3d', true],
    ['a longer suffix', 'default-0a1b2c3d4', false],
    ['another configuration that only begins alike', 'default-gpu', false],
  ])('to be replaced: %s', (_, id, expected) => {
    expect(isSameComment({ ...marker, id }, marker)).toBe(expected);
  });

  test('the receipt set ignores order and repetition', () => {
    expect(receiptSet(['b', 'a', 'b'])).toBe(receiptSet(['a', 'b']));
    expect(receiptSet(['a'])).not.toBe(receiptSet(['a', 'b']));
  });
});

describe('totals', () => {
  const other = { ...receipt, id: 'other', subject: { ...receipt.subject, run_attempt: 2 } };

  test('a receipt counts once, an attempt is a run of its own', () => {
    const totals = [receipt, other, receipt].reduce(addReceipt, EMPTY_TOTALS);
    expect(pullFigures(totals)).toEqual({ runs: 2, measured: 2, energy: kwh(1.9) });
  });

  test('two jobs of one run are one run', () => {
    const totals = [receipt, { ...receipt, id: 'second-job' }].reduce(addReceipt, EMPTY_TOTALS);
    expect(pullFigures(totals)).toEqual({ runs: 1, measured: 1, energy: kwh(1.9) });
  });

  test('a command inside a measured job adds nothing', () => {
    const inside = { ...receipt, subject: { ...receipt.subject, within: 'r-2-1' } };
    expect(addReceipt(EMPTY_TOTALS, inside)).toEqual(EMPTY_TOTALS);
  });

  test('a run that could not be measured counts as a run, not as energy', () => {
    const unmeasured = { ...receipt, energy: { ...receipt.energy, total_j: null } };
    const none = addReceipt(EMPTY_TOTALS, unmeasured);
    expect(pullFigures(none)).toEqual({ runs: 1, measured: 0, energy: null });
    expect(pullFigures(addReceipt(none, other))).toEqual({ runs: 2, measured: 1, energy: kwh(0.95) });
  });

  test('runs beyond the three hundred kept live on in the sum', () => {
    const many = Array.from({ length: 310 }, (_, index) => ({
      ...receipt,
      id: `r-${index}`,
      subject: { ...receipt.subject, run_id: index },
      energy: { ...receipt.energy, total_j: 1_000 },
    }));
    const totals = many.reduce(addReceipt, EMPTY_TOTALS);
    expect(totals.receipts).toHaveLength(300);
    expect(pullFigures(totals)).toEqual({ runs: 310, measured: 310, energy: 310_000 });
  });

  test('merging duplicates of one comment counts nothing twice', () => {
    const both = mergeTotals([
      addReceipt(EMPTY_TOTALS, receipt),
      [receipt, other].reduce(addReceipt, EMPTY_TOTALS),
    ]);
    expect(pullFigures(both).runs).toBe(2);
  });
});
