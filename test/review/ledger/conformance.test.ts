// What every ledger promises, checked on each: append only, idempotent, nothing lost between concurrent writers.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { artifactLedger } from '../../../src/review/ledger/artifact.ts';
import { directoryLedger } from '../../../src/review/ledger/directory.ts';
import type { Ledger } from '../../../src/review/ledger/ledger.ts';
import { baseRun, SERIES } from '../entry-builder.ts';
import { BASE_RUN, MemoryArtifacts } from './memory-store.ts';

/** Opens one store again and again, each time as another run would. */
type Open = () => Ledger;

const RULES = { repositoryId: 1, branch: 'main', workflow: BASE_RUN.path };
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const LEDGERS: readonly { readonly name: string; readonly fresh: () => Promise<Open> }[] = [
  {
    name: 'directory',
    fresh: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
      folders.push(folder);
      return () => directoryLedger(join(folder, 'not/yet/there'));
    },
  },
  {
    name: 'artifact',
    fresh: async () => {
      const artifacts = new MemoryArtifacts();
      let run = 0;
      return () => {
        run += 1;
        return artifactLedger({ store: artifacts.asRun({ ...BASE_RUN, id: run }), rules: RULES });
      };
    },
  },
];

const receiptsIn = async (ledger: Ledger, series = SERIES): Promise<readonly string[]> =>
  (await ledger.read(series)).entries.map(({ receipt }) => receipt).toSorted();

describe.each(LEDGERS)('a ledger: $name', ({ fresh }) => {
  it('is empty and silent at first', async () => {
    expect(await (await fresh())().read(SERIES)).toEqual({ entries: [], notes: [] });
  });

  it('gives back what was appended, as it was', async () => {
    const open = await fresh();
    expect(await open().append([baseRun(1), baseRun(2)])).toEqual([]);
    const { entries, notes } = await open().read(SERIES);
    expect(entries.toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1))).toEqual([baseRun(1), baseRun(2)]);
    expect(notes).toEqual([]);
  });

  it('reads one series and no other', async () => {
    const open = await fresh();
    await open().append([baseRun(1), baseRun(2, { series: 'other' })]);
    expect(await receiptsIn(open())).toEqual(['r-1']);
    expect(await receiptsIn(open(), 'other')).toEqual(['r-2']);
    expect(await receiptsIn(open(), 'third')).toEqual([]);
  });

  it('takes an entry once', async () => {
    const open = await fresh();
    const ledger = open();
    await ledger.append([baseRun(1)]);
    await ledger.append([baseRun(1)]);
    await open().append([baseRun(1), baseRun(1)]);
    expect(await receiptsIn(open())).toEqual(['r-1']);
  });

  it('keeps both attempts of one run', async () => {
    const open = await fresh();
    await open().append([baseRun(1), baseRun(1, { receipt: 'r-1b', run_attempt: 2 })]);
    expect(await receiptsIn(open())).toEqual(['r-1', 'r-1b']);
  });

  it('loses nothing between twenty concurrent writers that all read first', async () => {
    const open = await fresh();
    const writers = Array.from({ length: 20 }, () => open());
    await Promise.all(writers.map((writer) => writer.read(SERIES)));
    await Promise.all(writers.map((writer, i) => writer.append([baseRun(i + 1)])));
    expect(await receiptsIn(open())).toEqual(writers.map((_, i) => `r-${i + 1}`).toSorted());
  });

  it('grows through writers one after the other', async () => {
    const open = await fresh();
    for (const n of [1, 2, 3, 4]) await open().append([baseRun(n)]);
    expect(await receiptsIn(open())).toEqual(['r-1', 'r-2', 'r-3', 'r-4']);
  });
});
