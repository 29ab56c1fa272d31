// Bundles to text and back: stable bytes, hostile input refused, newer entries skipped and counted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CarbonError } from '../../../src/errors.ts';
import { BUNDLE_SCHEMA } from '../../../src/review/history/bundle.ts';
import { parseBundle, serialiseBundle } from '../../../src/review/history/codec.ts';
import { unionOf } from '../../../src/review/history/union.ts';
import { baseRun } from '../entry-builder.ts';
import { bundle } from './bundle-arbitrary.ts';

const GOLDEN = readFileSync(join(import.meta.dirname, '../../fixtures/bundle/v1.json'), 'utf8');
const EMPTY = { schema: BUNDLE_SCHEMA, merged: [], entries: [], spent: {} };
const text = (change: object): string => JSON.stringify({ ...EMPTY, ...change });

describe('a bundle', () => {
  it('is the golden bundle, version 1, byte for byte', () => {
    const { bundle: read, notes } = parseBundle(GOLDEN);
    expect(notes).toEqual([]);
    expect(read.entries).toHaveLength(2);
    expect(serialiseBundle(read)).toBe(GOLDEN);
  });

  it('comes back as it went', () => {
    fc.assert(
      fc.property(bundle, (a) => {
        expect(parseBundle(serialiseBundle(a)).bundle).toEqual(unionOf([a]));
      }),
    );
  });

  it('is the same bytes whatever the order of its entries', () => {
    fc.assert(
      fc.property(bundle, (a) => {
        const turned = { ...a, entries: a.entries.toReversed(), merged: a.merged.toReversed() };
        expect(serialiseBundle(turned)).toBe(serialiseBundle(a));
      }),
    );
  });

  it('may come from before days were kept', () => {
    const old = {
      schema: BUNDLE_SCHEMA,
      merged: [],
      entries: [baseRun(1)],
      months: {},
      comment_author: null,
    };
    expect(parseBundle(JSON.stringify(old)).bundle).toEqual({ ...EMPTY, entries: [baseRun(1)] });
  });

  it('skips newer and damaged entries, and counts them', () => {
    const newer = { ...baseRun(2), schema: 'carbon-action/entry/2', soul: 21 };
    const damaged = baseRun(3, { energy: { total_j: -1 } });
    const { bundle: read, notes } = parseBundle(text({ entries: [baseRun(1), newer, newer, damaged, null] }));
    expect(read.entries).toEqual([baseRun(1)]);
    expect(notes).toMatchObject([
      { code: 'newer-entries', text: expect.stringContaining('2 ledger entries') },
      { code: 'damaged-entries', severity: 'warning', text: expect.stringContaining('2 ledger entries') },
    ]);
  });
});

const HOSTILE = [
  { name: 'nothing', source: '' },
  { name: 'no JSON', source: 'carbon' },
  { name: 'bytes that are no UTF-8', source: new Uint8Array([0xff, 0xfe]) },
  { name: 'an array', source: '[]' },
  { name: 'null', source: 'null' },
  { name: 'a newer bundle', source: text({ schema: 'carbon-action/bundle/2' }) },
  { name: 'a negative artifact id', source: text({ merged: [-1] }) },
  { name: 'too many merged ids', source: text({ merged: Array.from({ length: 10_001 }, (_, i) => i + 1) }) },
  { name: 'entries that are no list', source: text({ entries: {} }) },
  { name: 'negative grams', source: text({ spent: { '2026-01-31': { key: -1 } } }) },
  { name: 'a day that is none', source: text({ spent: { '2026-01': {} } }) },
  { name: 'deep nesting', source: `${'['.repeat(50_000)}${']'.repeat(50_000)}` },
  { name: '33 MiB', source: ' '.repeat(33 * 1024 * 1024) },
];

describe('a hostile bundle', () => {
  it.each(HOSTILE)('$name is refused by name', ({ source }) => {
    const attempt = (): unknown => parseBundle(source);
    expect(attempt).toThrow(CarbonError);
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'bad-bundle', hint: expect.stringContaining(BUNDLE_SCHEMA) }),
    );
  });

  it('cannot reach the prototype', () => {
    const polluted = `{"schema":"${BUNDLE_SCHEMA}","merged":[],"entries":[],"spent":{"2026-01-31":{"__proto__":7,"k":1}},"__proto__":{"polluted":true}}`;
    const { bundle: read } = parseBundle(polluted);
    expect(read.spent).toEqual({ '2026-01-31': { k: 1 } });
    expect('polluted' in read).toBe(false);
    expect('polluted' in {}).toBe(false);
  });

  it('keeps grams under the names of what every object has', () => {
    const spent = { '2026-05-31': { toString: 1, valueOf: 2, hasOwnProperty: 3 } };
    const { bundle: read } = parseBundle(text({ spent }));
    expect(read.spent).toEqual(spent);
    // As NaN they were written as null, and no version could read the history again.
    expect(parseBundle(serialiseBundle(read)).bundle).toEqual(read);
  });

  it('loses an entry of no calendar, and not the others', () => {
    const entries = [baseRun(1), { ...baseRun(2), started_at: '2026-11-21T08:30:00+99:99' }];
    const { bundle: read, notes } = parseBundle(text({ entries }));
    expect(read.entries).toEqual([baseRun(1)]);
    expect(notes).toMatchObject([{ code: 'damaged-entries' }]);
  });

  it('is refused or read, never half thrown', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        try {
          expect(parseBundle(json).bundle.schema).toBe(BUNDLE_SCHEMA);
        } catch (error) {
          expect(error).toBeInstanceOf(CarbonError);
        }
      }),
    );
  });
});
