// The hidden state: what is written comes back, it never outgrows its share of a comment, and old or damaged ones are read for what they hold.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CommentState,
  EMPTY_STATE,
  parseState,
  serialiseState,
  withTotals,
} from '../../src/report/hidden-state.ts';
import { addReceipt, EMPTY_TOTALS, pullFigures } from '../../src/report/pull-totals.ts';
import { epochMs, joules } from '../../src/units.ts';
import { kwh, receipt } from './sample-model.ts';
import { evaluate, train } from './sample-run.ts';

const TOTALS = addReceipt(EMPTY_TOTALS, receipt);
const full: CommentState = {
  totals: TOTALS,
  jobs: [train, evaluate],
  reported: { run: { energy_j: joules(kwh(1.06)), at: epochMs(1) } },
  accepted: { by: 'ada', at: epochMs(1), until: epochMs(2), reason: 'a -- b', energies: { run: joules(7) } },
};
const manyReceipts = Array.from({ length: 300 }, (_, index) => ({
  ...receipt,
  id: `r-${index}`,
  subject: { ...receipt.subject, run_id: 10_000_000_000 + index },
})).reduce(addReceipt, EMPTY_TOTALS);
const longNamed = { ...train, notes: ['n'.repeat(600), 'm'.repeat(600)], series: 's'.repeat(2_048) };

test('all of it comes back, jobs and consent included', () => {
  expect(parseState(`body\n\n${serialiseState(full)}`)).toEqual(full);
});

test('idle GPUs are told in summaries, and take no room in a comment', () => {
  const idle = [{ step: 'Install', gpus: 1, seconds: 60, ofS: 600, energyJ: null }];
  expect(serialiseState({ ...full, jobs: [{ ...train, idle }, evaluate] })).toBe(serialiseState(full));
});

test('law: totals of any content come back, and no `--` ends the comment early', () => {
  const list = fc.array(fc.tuple(fc.stringMatching(/^[0-9a-f]{16}$/), fc.nat(), fc.option(fc.nat())));
  fc.assert(
    fc.property(list, (entries) => {
      const receipts = entries.map(([key, run, energy]): [string, string, number | null] => [
        key,
        `${run}.1`,
        energy,
      ]);
      const state = { ...EMPTY_STATE, totals: { ...EMPTY_TOTALS, receipts, alerted: true } };
      const hidden = serialiseState(state);
      expect(parseState(`x\n${hidden}`)).toEqual(state);
      expect(hidden.slice(4, -3)).not.toContain('--');
    }),
  );
});

describe('at most 30,000 characters', () => {
  test.each([
    ['two jobs and 300 receipts', { ...full, totals: manyReceipts }, 2],
    ['eight jobs and 300 receipts', { ...full, totals: manyReceipts, jobs: Array(8).fill(train) }, 8],
    ['eight jobs of long names', { ...full, totals: manyReceipts, jobs: Array(8).fill(longNamed) }, 0],
  ])('%s', (_, state, jobs) => {
    const hidden = serialiseState(state);
    expect(hidden.length).toBeLessThan(30_100);
    const read = parseState(hidden);
    expect(read.jobs).toHaveLength(jobs);
    expect(pullFigures(read.totals)).toEqual(pullFigures(manyReceipts));
    expect(read.accepted).toEqual(full.accepted);
  });
});

test.each([
  ['absent', 'body'],
  ['no JSON', '<!-- carbon:state:v2 AAAA -->'],
  ['in the middle of a text', `${serialiseState(full)}\nmore`],
  [
    'an impossible energy',
    serialiseState({ ...EMPTY_STATE, totals: { ...EMPTY_TOTALS, folded: { runs: 1, energy_j: 1e300 } } }),
  ],
])('empty when %s', (_, body) => {
  expect(parseState(body)).toEqual(EMPTY_STATE);
});

test('totals of a comment of an earlier version are carried over', () => {
  const encoded = Buffer.from(JSON.stringify(TOTALS)).toString('base64');
  expect(parseState(`x\n<!-- carbon:state:v1 ${encoded} -->`)).toEqual({ ...EMPTY_STATE, totals: TOTALS });
});

test('a run too old to speak changes the totals only', () => {
  const body = `text $& $1\n\n${serialiseState(full)}`;
  const later = addReceipt(TOTALS, { ...receipt, id: 'late' });
  const changed = withTotals(body, later);
  expect(changed.startsWith('text $& $1\n\n<!--')).toBe(true);
  expect(parseState(changed)).toEqual({ ...full, totals: later });
});
