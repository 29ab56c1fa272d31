// The unit of work: a positive number or one named one; a bad file costs the per-unit figures, never the job.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseWork, parseWorkSource, readWork } from '../../src/entry/work.ts';

describe('the source', () => {
  it('is a file, or nothing', () => {
    expect(parseWorkSource('')).toBeNull();
    expect(parseWorkSource('file:out/work:1.json')).toEqual({ path: 'out/work:1.json' });
  });

  it.each(['file:', 'out/work.json', 'FILE:x', '12'])('"%s" is refused', (text) => {
    expect(() => parseWorkSource(text)).toThrow(expect.objectContaining({ code: 'bad-work' }));
  });
});

describe('the content', () => {
  it.each([
    ['12000', { amount: 12_000, unit: 'unit' }],
    [' 0.5\n', { amount: 0.5, unit: 'unit' }],
    ['{"sample": 12000}', { amount: 12_000, unit: 'sample' }],
  ])('%j', (text, work) => expect(parseWork(text)).toEqual(work));

  it.each([
    '0',
    '-1',
    '1e999',
    'NaN',
    '',
    '"12"',
    '[]',
    'null',
    '{}',
    '{"a":1,"b":2}',
    '{"Sample":1}',
    '{"a":0}',
  ])('%j is refused', (text) =>
    expect(() => parseWork(text)).toThrow(expect.objectContaining({ code: 'bad-work' })),
  );

  it('is a positive finite amount of a plain unit, or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.double().map(String)), (text) => {
        try {
          const { amount, unit } = parseWork(text);
          expect(amount > 0 && Number.isFinite(amount)).toBe(true);
          expect(unit).toMatch(/^[a-z][a-z0-9_-]{0,31}$/);
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-work' });
        }
      }),
    );
  });
});

describe('reading it', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'work-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('counts from the directory of the job', () => {
    writeFileSync(join(directory, 'work'), '7');
    expect(readWork({ path: 'work' }, directory)).toEqual({
      work: { amount: 7, unit: 'unit' },
      notes: [],
    });
  });

  it.each([
    ['a missing file', 'nowhere'],
    ['a folder', '.'],
    ['a device', '/dev/null'],
  ])('%s is a note', (_, path) => {
    const { work, notes } = readWork({ path }, directory);
    expect(work).toBeNull();
    expect(notes).toMatchObject([{ code: 'work-unknown', severity: 'warning' }]);
  });
});
