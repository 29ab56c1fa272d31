// What one commit adds to a ledger's branch and what it takes away, and how files are read back.
import { describe, expect, it } from 'vitest';
import { series16 } from '../../../src/account/receipt/series.ts';
import type { Entry } from '../../../src/review/history/entry.ts';
import { entryPath, isLedgerFile, parseBranchFiles } from '../../../src/review/ledger/branch-files.ts';
import { planCommit } from '../../../src/review/ledger/plan-commit.ts';
import { baseRun, SERIES } from '../entry-builder.ts';

const EMPTY = { entries: [], spent: [] };
const HOURS_PER_DAY = 24;
const run = (n: number, change = {}): Entry => baseRun(n, { emissions_g: 1, ...change });

/** The files of a branch after its commits. */
function filesAfter(
  ...commits: readonly ReadonlyMap<string, string | null>[]
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [path, text] of commits.flatMap((commit) => [...commit])) {
    if (text === null) files.delete(path);
    else files.set(path, new TextEncoder().encode(text));
  }
  return files;
}

describe('planCommit', () => {
  it('writes one file per entry, named after series, month, run, attempt and receipt', () => {
    const path = `data/${series16(SERIES)}/2026-05/999999-1-r-1.json`;
    expect([...planCommit(EMPTY, [run(1)]).keys()]).toEqual([path]);
    expect(isLedgerFile(path)).toBe(true);
  });

  it('adds what is not there, and nothing twice', () => {
    expect([...planCommit({ ...EMPTY, entries: [run(1)] }, [run(1), run(2), run(2)]).keys()]).toEqual([
      entryPath(run(2)),
    ]);
    expect(planCommit({ ...EMPTY, entries: [run(1)] }, [run(1)]).size).toBe(0);
  });

  it('takes away what lies beyond the newest 200 of its series, and keeps its grams for two months', () => {
    const entries = Array.from({ length: 200 }, (_, i) => run(i + 2));
    const changes = planCommit({ ...EMPTY, entries }, [run(1)]);
    expect(changes.get(entryPath(run(201)))).toBeNull();
    const first = planCommit(EMPTY, entries);
    const { entries: left, spent, notes } = parseBranchFiles(filesAfter(first, changes));
    expect(left).toHaveLength(200);
    expect(spent).toMatchObject([{ day: '2026-05-23', grams: 1, ref: 'refs/heads/main' }]);
    expect(notes).toEqual([]);
  });

  it('forgets grams of more than two months ago', () => {
    const old = { path: 'spent/2026-03-01/x.json', day: '2026-03-01', key: 'x', grams: 1, ref: null };
    expect(planCommit({ entries: [], spent: [old] }, [run(1)]).get(old.path)).toBeNull();
    const late = run(70 * HOURS_PER_DAY, { receipt: 'late' });
    const entries = Array.from({ length: 200 }, (_, i) => run(i + 2));
    expect(planCommit({ ...EMPTY, entries }, [late]).size).toBe(0);
  });
});

describe('files that others may have pushed', () => {
  it.each([
    '../data/0123456789abcdef/2026-05/x.json',
    'data/0123456789abcdef/2026-05/../x.json',
    'data/0123456789abcdef/2026-05/x.json/y',
    'data/0123456789abcdef/x.json',
    'data/0123456789ABCDEF/2026-05/x.json',
    'spent/yesterday/x.json',
    'README.md',
    '',
  ])('%s is not read', (path) => {
    expect(isLedgerFile(path)).toBe(false);
  });

  it('are skipped and counted where damaged, or not where they belong', () => {
    const good = planCommit(EMPTY, [run(1)]);
    const folder = `data/${series16(SERIES)}/2026-05`;
    const bad = new Map([
      [`${folder}/copy.json`, JSON.stringify(run(2))],
      [`${folder}/torn.json`, '{'],
      ['spent/2026-05-01/x.json', '{"key":"k","grams":-1,"ref":null}'],
      // Every object has a toString: added to, it would be no number.
      ['spent/2026-05-01/toString.json', '{"key":"toString","grams":1,"ref":null}'],
      ['spent/2026-05-01/y.json', `{"key":"${'a'.repeat(16)}/-/-/-/r","grams":1,"ref":null}`],
    ]);
    const { entries, spent, notes } = parseBranchFiles(filesAfter(good, bad));
    expect(entries).toEqual([run(1)]);
    expect(spent).toEqual([]);
    expect(notes).toMatchObject([{ code: 'ledger-file-skipped', text: expect.stringContaining('5 files') }]);
  });
});
