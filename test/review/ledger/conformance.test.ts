// What every ledger promises, checked on each: append only, idempotent, nothing lost between concurrent writers.
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/review/ledger/ledger.ts';
import { noLedger } from '../../../src/review/ledger/none.ts';
import { SERIES } from '../entry-builder.ts';
import { LEDGERS, run } from './ledgers.ts';

const OTHER = SERIES.replace('train', 'eval');
const receiptsIn = async (ledger: Ledger, series = SERIES): Promise<readonly string[]> =>
  (await ledger.read([series])).entries
    .filter((entry) => entry.series === series)
    .map(({ receipt }) => receipt)
    .toSorted();
/** The twenty writers share two cores with every other test. */
const PATIENCE_MS = 120_000;

describe.each(LEDGERS)('a ledger: $name', { timeout: PATIENCE_MS }, ({ fresh }) => {
  it('is empty and silent at first', async () => {
    await using store = await fresh();
    expect(await store.open().read([SERIES])).toMatchObject({ entries: [], spent: {}, notes: [] });
  });

  it('gives back what was appended, as it was, and what it emitted', async () => {
    await using store = await fresh();
    const [one, two] = [run(1, { emissions_g: 5 }), run(2)];
    expect(await store.open().append([one, two])).toEqual([]);
    const { entries, spent, notes } = await store.open().read([SERIES]);
    expect(entries.toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1))).toEqual([one, two]);
    expect(Object.values(spent).flatMap((day) => Object.values(day))).toEqual([5]);
    expect(notes).toEqual([]);
  });

  it('finds each of several series', async () => {
    await using store = await fresh();
    await store.open().append([run(1), run(2, { series: OTHER })]);
    expect(await receiptsIn(store.open())).toEqual(['r-1']);
    expect(await receiptsIn(store.open(), OTHER)).toEqual(['r-2']);
    expect(await receiptsIn(store.open(), SERIES.replace('train', 'lint'))).toEqual([]);
    const both = await store.open().read([SERIES, OTHER]);
    expect(both.entries.map(({ receipt }) => receipt).toSorted()).toEqual(['r-1', 'r-2']);
  });

  it('takes an entry once', async () => {
    await using store = await fresh();
    const ledger = store.open();
    await ledger.append([run(1)]);
    await ledger.append([run(1)]);
    await store.open().append([run(1), run(1)]);
    expect(await receiptsIn(store.open())).toEqual(['r-1']);
  });

  it('keeps both attempts of one run', async () => {
    await using store = await fresh();
    await store.open().append([run(1), run(1, { receipt: 'r-1b', run_attempt: 2 })]);
    expect(await receiptsIn(store.open())).toEqual(['r-1', 'r-1b']);
  });

  it('loses nothing between twenty concurrent writers that all read first', async () => {
    await using store = await fresh();
    const writers = Array.from({ length: 20 }, () => store.open());
    await Promise.all(writers.map((writer) => writer.read([SERIES])));
    const notes = await Promise.all(writers.map((writer, i) => writer.append([run(i + 1)])));
    expect(notes.flat()).toEqual([]);
    expect(await receiptsIn(store.open())).toEqual(writers.map((_, i) => `r-${i + 1}`).toSorted());
  });

  it('grows through writers one after the other', async () => {
    await using store = await fresh();
    for (const n of [1, 2, 3, 4]) await store.open().append([run(n)]);
    expect(await receiptsIn(store.open())).toEqual(['r-1', 'r-2', 'r-3', 'r-4']);
  });
});

it('a ledger: none keeps nothing', async () => {
  expect(await noLedger.append([run(1)])).toEqual([]);
  expect(await noLedger.read([SERIES])).toEqual({ entries: [], spent: {}, notes: [] });
});
