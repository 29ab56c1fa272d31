// The directory ledger on disk: its file names, whole files only, and what it does with folders it cannot use.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { series16 } from '../../../src/account/receipt/series.ts';
import { directoryLedger } from '../../../src/review/ledger/directory.ts';
import { baseRun, SERIES } from '../entry-builder.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ledger-'));
});
afterEach(() => rm(root, { recursive: true }));
const folder = (): string => join(root, series16(SERIES));

describe('directoryLedger', () => {
  it('names a file by run, attempt and receipt, and leaves no temporary one', async () => {
    await directoryLedger(root, null).append([
      baseRun(1, { run_id: 77, run_attempt: 2 }),
      baseRun(2, { run_id: null, run_attempt: null }),
    ]);
    expect((await readdir(folder())).toSorted()).toEqual(['77-2-r-1.json', 'local-1-r-2.json']);
  });

  it('never changes an entry that is there', async () => {
    const ledger = directoryLedger(root, null);
    await ledger.append([baseRun(1, { wh: 100 })]);
    await ledger.append([baseRun(1, { wh: 999 })]);
    expect((await ledger.read([SERIES])).entries).toEqual([baseRun(1, { wh: 100 })]);
  });

  it('reads around torn, foreign, newer and unfinished files, and says what it skipped', async () => {
    await directoryLedger(root, null).append([baseRun(1)]);
    await writeFile(join(folder(), 'torn.json'), '{"schema":"carbon-act');
    await writeFile(join(folder(), 'newer.json'), '{"schema":"carbon-action/entry/2"}');
    await writeFile(join(folder(), '.writing.tmp'), '{"sch');
    await writeFile(join(folder(), 'README.md'), 'hello');
    const { entries, notes } = await directoryLedger(root, null).read([SERIES]);
    expect(entries).toEqual([baseRun(1)]);
    expect(notes.map(({ code }) => code)).toEqual(['ledger-file-skipped', 'newer-entries']);
  });

  it('answers with notes where the path is a file', async () => {
    const file = join(root, 'file');
    await writeFile(file, '');
    expect(await directoryLedger(file, null).append([baseRun(1)])).toMatchObject([
      { code: 'ledger-not-written' },
    ]);
    expect(await directoryLedger(file, null).read([SERIES])).toMatchObject({
      entries: [],
      notes: [{ code: 'ledger-not-read' }],
    });
  });

  it('is not written below /proc, where Node itself would try for ever', async () => {
    const notes = await directoryLedger('/proc/nowhere/ledger', null).append([baseRun(1)]);
    expect(notes).toMatchObject([{ code: 'ledger-not-written', text: expect.stringMatching(/ENOENT/) }]);
  });

  it('skips a folder called like an entry', async () => {
    await mkdir(join(folder(), 'odd.json'), { recursive: true });
    const { entries, notes } = await directoryLedger(root, null).read([SERIES]);
    expect({ entries, codes: notes.map(({ code }) => code) }).toEqual({
      entries: [],
      codes: ['ledger-file-skipped'],
    });
  });
});
