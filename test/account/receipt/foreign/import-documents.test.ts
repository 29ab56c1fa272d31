import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReceipt, serialiseReceipt } from '../../../../src/account/receipt/codec.ts';
import { recognise } from '../../../../src/account/receipt/foreign/recognise.ts';
import { CarbonError } from '../../../../src/errors.ts';
import { parseEntries } from '../../../../src/review/history/parse-entries.ts';
import { entryOf } from '../../../../src/review/history/reduce.ts';
import { documentOf, fixture, imported, lone } from './foreign-files.ts';

const CSV = 'codecarbon/emissions.csv';
const LOG = 'carbontracker/epochs/260.866990_2026-11-22T111734Z_carbontracker.log';
const FILES = [CSV, LOG, 'eco-ci/lap-data.json', 'codecarbon/logger.json', 'codecarbon/tasks_fine-tune.csv'];

describe('a file tells by its content whose it is', () => {
  it.each([
    [CSV, 'codecarbon'],
    ['codecarbon/tasks_fine-tune.csv', 'codecarbon'],
    ['codecarbon/logger.json', 'codecarbon'],
    [LOG, 'carbontracker'],
    ['carbontracker/epochs/260.866990_2026-11-22T111734Z_carbontracker_output.log', 'carbontracker'],
    ['eco-ci/lap-data.json', 'eco-ci'],
    ['README.md', null],
  ])('%s', (name, tool) => {
    expect(recognise(fixture(name).text)).toBe(tool);
  });

  it('what is of none of them refuses all, with what is accepted', () => {
    const files = [fixture(CSV), documentOf('a,b\n1,2\n', 'table.csv')];
    expect(() => imported(files)).toThrow(
      expect.objectContaining({
        code: 'bad-input',
        message: 'table.csv is no file of CodeCarbon, Carbontracker or Eco-CI.',
        hint: 'Accepted: emissions.csv or JSON of CodeCarbon, logs of Carbontracker, lap-data.json of Eco-CI.',
      }),
    );
  });

  it('what is of another tool than was named is said', () => {
    expect(() => imported([fixture(CSV)], { from: 'eco-ci' })).toThrow(
      `${CSV} is a file of codecarbon, not of eco-ci.`,
    );
  });

  it('an empty file is left out', () => {
    expect(imported([documentOf(' \n', 'empty.log')]).skipped).toEqual([
      { file: 'empty.log', line: null, why: 'it is empty' },
    ]);
  });
});

describe('whom the runs are of', () => {
  it('says the person', () => {
    const { subject } = lone([fixture('eco-ci/lap-data.json')], {
      name: 'n',
      job: 'train',
      workflow: '.github/workflows/ci.yml',
    });
    expect(subject).toMatchObject({
      name: 'n',
      job: 'train',
      scope: 'job',
      workflow: '.github/workflows/ci.yml',
    });
    expect(subject.series).toBe('[".github/workflows/ci.yml","train",{},"n","job",null]');
  });

  it('a machine that the person names is one device, and no other', () => {
    const device = (machine: string | null) =>
      lone([fixture('codecarbon/logger.json')], { machine }).machine.device;
    expect(device(null)).toBeNull();
    expect(device('box')).toBe(device('box'));
    expect(device('box')).not.toBe(device('other'));
  });
});

describe('laws', () => {
  it.each(FILES)('%s: receipts and entries are valid, and the same each time', (name) => {
    const { receipts } = imported([fixture(name)]);
    expect(receipts.length).toBeGreaterThan(0);
    for (const receipt of receipts) {
      expect(parseReceipt(serialiseReceipt(receipt))).toEqual(receipt);
      expect(parseEntries([JSON.parse(JSON.stringify(entryOf(receipt)))]).entries).toHaveLength(1);
    }
    expect(imported([fixture(name)]).receipts).toEqual(receipts);
  });

  it('a damaged file gives valid receipts, named problems, or one sentence, and never anything else', () => {
    const damaged = fc
      .constantFrom(...FILES.map((name) => fixture(name).text))
      .chain((text) =>
        fc
          .tuple(
            fc.nat(text.length),
            fc.nat(40),
            fc.string({ unit: fc.constantFrom('"', ',', '\n', '{', '[', '9', '-', 'e', ' ', '\0') }),
          )
          .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length)),
      );
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), (text) => {
        try {
          for (const receipt of imported([documentOf(text)]).receipts)
            parseReceipt(serialiseReceipt(receipt));
        } catch (error) {
          expect(error).toBeInstanceOf(CarbonError);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    [
      'a row of prototypes',
      JSON.stringify({
        timestamp: '2026-11-22T11:00:00',
        project_name: '__proto__',
        duration: 1,
        emissions: 0,
        ['__proto__']: { polluted: 1 },
      }),
    ],
    [
      'a name of 10 million letters',
      JSON.stringify({
        timestamp: '2026-11-22T11:00:00',
        project_name: 'a'.repeat(1e7),
        duration: 1,
        emissions: 0,
      }),
    ],
    ['half a million quotes', `timestamp,project_name,duration,emissions\n${'"'.repeat(500_001)}`],
    ['half a million commas', `timestamp,project_name,duration,emissions\n${','.repeat(500_000)}`],
    ['deep JSON', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('%s harms nobody', (_, text) => {
    const outcome = () => {
      try {
        return imported([documentOf(text)]).receipts.map(({ subject }) => (subject.name ?? '').length);
      } catch (error) {
        return error instanceof CarbonError ? [] : [Number.NaN];
      }
    };
    expect(Math.max(0, ...outcome())).toBeLessThanOrEqual(256);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
