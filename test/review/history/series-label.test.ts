// What people call a series, and the rules under which two of them are one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SeriesParts, seriesOf } from '../../../src/account/receipt/series.ts';
import type { SeriesRules } from '../../../src/review/budget/policy.ts';
import { canonicalEntries } from '../../../src/review/history/canonical-entries.ts';
import { canonicalSeries } from '../../../src/review/history/canonical-series.ts';
import { seriesLabel } from '../../../src/review/history/series-label.ts';
import { baseRun } from '../entry-builder.ts';

const CI = '.github/workflows/ci.yml';
const series = (change: Partial<SeriesParts> = {}): string =>
  seriesOf({ workflow: CI, job: 'train', matrix: {}, name: null, scope: 'job', unit: null, ...change });
const rules = (change: Partial<SeriesRules>): SeriesRules => ({ matrix: null, alias: {}, ...change });

describe('seriesLabel', () => {
  it.each([
    ['a job', series(), 'train'],
    [
      'a leg, in the order of its keys',
      series({ matrix: { size: 2, precision: 'fp16' } }),
      'train (fp16, 2)',
    ],
    ['a named use', series({ name: 'warm-up' }), 'train · warm-up'],
    ['a named use in a leg', series({ matrix: { p: true }, name: 'eval' }), 'train (true) · eval'],
    ['a name outside any workflow', series({ workflow: null, job: null, name: 'laptop' }), 'laptop'],
    ['nothing known', series({ workflow: null, job: null }), 'job'],
    ['a text that is no series', 'carbon', 'job'],
    ['JSON that is no series', '[1,2]', 'job'],
  ])('%s', (_, text, label) => {
    expect(seriesLabel(text)).toBe(label);
  });

  it('shows a matrix too long for a series by the first digits of its hash', () => {
    expect(seriesLabel(series({ matrix: { text: 'x'.repeat(3_000) } }))).toMatch(/^train \([0-9a-f]{8}\)$/);
  });

  it('names any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(seriesLabel(text)).toBe('job');
      }),
    );
  });
});

describe('canonicalSeries', () => {
  const leg = series({ matrix: { precision: 'fp16', seed: 42 } });

  it.each([
    ['all keys count by default', leg, {}, leg],
    ['only these keys count', leg, { matrix: ['precision'] }, series({ matrix: { precision: 'fp16' } })],
    ['no key counts', leg, { matrix: [] }, series()],
    ['a renamed job', series({ job: 'old' }), { alias: { old: 'train' } }, series()],
    ['renamed twice', series({ job: 'a' }), { alias: { a: 'b', b: 'train' } }, series()],
    ['a renamed workflow', series({ workflow: 'x.yml' }), { alias: { 'x.yml': CI } }, series()],
    ['a name that is no alias', series(), { alias: { toString: 'x' } }, series()],
    ['a text that is no series', 'carbon', { matrix: [] }, 'carbon'],
  ])('%s', (_, text, change, expected) => {
    expect(canonicalSeries(text, rules(change))).toBe(expected);
  });

  it('ends where aliases lead in a circle', () => {
    const circle = rules({ alias: { a: 'b', b: 'a' } });
    expect(canonicalSeries(series({ job: 'a' }), circle)).toBe(series({ job: 'a' }));
  });

  it('law: applied twice it is the same', () => {
    const keys = fc.subarray(['p', 'q', 'r']);
    const matrix = fc.dictionary(fc.constantFrom('p', 'q', 'r'), fc.integer(), { noNullPrototype: true });
    fc.assert(
      fc.property(matrix, keys, fc.constantFrom('old', 'train', 'x'), (legs, counted, job) => {
        const given = rules({ matrix: counted, alias: { old: 'older', older: 'train' } });
        const once = canonicalSeries(series({ job, matrix: legs }), given);
        expect(canonicalSeries(once, given)).toBe(once);
      }),
    );
  });

  it('renames entries and leaves the others the very same', () => {
    const [old, present] = [baseRun(1, { series: series({ job: 'old' }) }), baseRun(2)];
    const [renamed, kept] = canonicalEntries([old, present], rules({ alias: { old: 'train' } }));
    expect(renamed).toEqual({ ...old, series: series() });
    expect(kept).toBe(present);
  });
});
