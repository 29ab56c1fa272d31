// Series, hashes and ids: equal for equal things, different for different ones, and free of what must not leave the machine.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceHash } from '../../../src/account/receipt/device.ts';
import { receiptId } from '../../../src/account/receipt/receipt-id.ts';
import { type SeriesParts, series16, seriesOf, workflow16 } from '../../../src/account/receipt/series.ts';

const PARTS: SeriesParts = {
  workflow: '.github/workflows/ci.yml',
  job: 'train',
  matrix: { precision: 'fp16', gpus: 2 },
  name: null,
  scope: 'job',
  unit: null,
};

describe('seriesOf', () => {
  it('is a canonical JSON array with sorted matrix keys', () => {
    expect(seriesOf(PARTS)).toBe(
      '[".github/workflows/ci.yml","train",{"gpus":2,"precision":"fp16"},null,"job",null]',
    );
  });

  it('does not depend on the order of the matrix', () => {
    const matrix = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()));
    fc.assert(
      fc.property(matrix, (one) => {
        const reversed = Object.fromEntries(Object.entries(one).reverse());
        expect(seriesOf({ ...PARTS, matrix: reversed })).toBe(seriesOf({ ...PARTS, matrix: one }));
      }),
    );
  });

  it.each<Partial<SeriesParts>>([
    { workflow: 'other.yml' },
    { job: 'eval' },
    { matrix: { precision: 'fp32', gpus: 2 } },
    { matrix: { precision: 'fp16', gpus: '2' } },
    { name: 'warm' },
    { scope: 'command' },
    { unit: 'sample' },
  ])('differs by %j', (change) => {
    expect(seriesOf({ ...PARTS, ...change })).not.toBe(seriesOf(PARTS));
  });

  it('stays inside the receipt’s bound for a huge matrix, and still tells two apart', () => {
    const huge = (last: string) => seriesOf({ ...PARTS, matrix: { big: 'x'.repeat(10_000) + last } });
    expect(huge('a').length).toBeLessThan(2_048);
    expect(huge('a')).not.toBe(huge('b'));
  });
});

describe('short hashes', () => {
  it('are the first 16 digits of SHA-256', () => {
    // sha256("abc") = ba7816bf 8f01cfea … (FIPS 180-4, example).
    expect(series16('abc')).toBe('ba7816bf8f01cfea');
    expect(workflow16('abc')).toBe('ba7816bf8f01cfea');
  });
});

describe('deviceHash', () => {
  it('hides the id, follows the salt, ignores the order', () => {
    const hash = deviceHash('salt', ['GPU-1', 'GPU-2']);
    expect(hash).toMatch(/^h:[0-9a-f]{32}$/);
    expect(deviceHash('salt', ['GPU-2', 'GPU-1'])).toBe(hash);
    expect(deviceHash('other', ['GPU-1', 'GPU-2'])).not.toBe(hash);
    expect(deviceHash('salt', ['GPU-1GPU-2'])).not.toBe(hash);
  });
});

describe('receiptId', () => {
  it.each([
    [{ runId: 42, attempt: 2, job: 'train', random: 'abcd' }, '42-2-train-abcd'],
    [{ runId: null, attempt: null, job: null, random: 'abcd' }, 'local-job-abcd'],
    [{ runId: 42, attempt: 1, job: 'träin ../x', random: 'abcd' }, '42-1-tr-in-..-x-abcd'],
  ])('%j → %s', (parts, id) => {
    expect(receiptId(parts)).toBe(id);
  });
});
