// Files made to cost more than they are worth: each is answered in a sentence, within a second or two, and never by a crash.
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../../src/account/receipt/foreign/csv-rows.ts';
import { documentOf, imported } from './foreign-files.ts';

const HEADER =
  'timestamp,project_name,run_id,duration,emissions,energy_consumed,gpu_count,gpu_model,task_name';
const TIME = '2026-11-22T11:00:00';
const table = (...rows: readonly string[]) => documentOf([HEADER, ...rows, ''].join('\n'));

describe('a hostile file', () => {
  it('with millions of doubled quotes in one cell is read', () => {
    const pairs = 3_000_000;
    expect(csvRows(`"${'""'.repeat(pairs)}",b\n`).map(({ cells }) => cells[0]?.length)).toEqual([pairs]);
  });

  it('that names more GPUs than it counts makes none of them', () => {
    const [receipt] = imported([table(`${TIME},a,r,1,1,1,256,${'999 x '.repeat(5_000)},`)]).receipts;
    expect(receipt?.machine.gpus).toHaveLength(256);
  });

  it('with a name as long as a book is left behind', () => {
    expect(imported([table(`${TIME},a,r,1,1,1,256,${'9 x '.repeat(1_000_000)},`)]).problems).toEqual([
      expect.objectContaining({ line: 2, why: 'its gpu_model is longer than 32,768 characters' }),
    ]);
  });

  it('with as many tasks as runs is read in the time of its length', () => {
    const runs = 3_000;
    const rows = Array.from({ length: runs }, (_, at) => [
      `${TIME},a,r${at},10,1,1,,,`,
      `${TIME},a,r${at},10,1,1,,,t`,
    ]);
    const { receipts } = imported([table(...rows.flat())]);
    expect(receipts.every(({ spans }) => spans.length === 1)).toBe(true);
    expect(receipts).toHaveLength(runs);
  });

  it.each([
    ['rows', `${HEADER}\n${'a\n'.repeat(500_001)}`],
    [
      'documents in an array',
      `[{"timestamp":1,"project_name":1,"duration":1,"emissions":1}${',1'.repeat(500_000)}]`,
    ],
  ])('with more %s than any real one is left behind whole', (_, text) => {
    expect(imported([documentOf(text)]).problems).toEqual([
      expect.objectContaining({ line: 1, why: 'it holds more than 500,000 rows' }),
    ]);
  });

  it('has no word of its own on a terminal', () => {
    const { problems } = imported([table(`${TIME},a,r,1,1,1,,,`, 'never,a,r,1,1,1,,,\u001b[2J')]);
    expect(problems.map(({ why }) => why)).toEqual([
      'of its task "\\u001b[2J" its timestamp is no local time such as 2026-11-22T11:14:51',
    ]);
  });

  it('that begins with a lap file and goes on is of no tool', () => {
    expect(() => imported([documentOf('{"repository":"a","steps":[]}\nmore')])).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
  });
});

describe('two rows with one run id', () => {
  it.each([
    ['of two projects', `${TIME},b,r,20,1,2,,,`],
    ['of which the longer has less energy', `${TIME},a,r,20,1,0.5,,,`],
  ])('%s are not running totals: the shorter is left behind, and said to be', (_, longer) => {
    const { receipts, problems, skipped } = imported([table(`${TIME},a,r,10,1,1,,,`, longer)]);
    expect([receipts.length, skipped]).toEqual([1, []]);
    expect(problems).toEqual([
      expect.objectContaining({ line: 2, why: 'a longer row with its run_id does not continue it' }),
    ]);
  });
});
