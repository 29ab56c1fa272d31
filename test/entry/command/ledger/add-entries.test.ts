import { expect, it } from 'vitest';
import { addEntries } from '../../../../src/entry/command/ledger/add-entries.ts';
import type { Entry } from '../../../../src/review/history/entry.ts';
import type { Ledger } from '../../../../src/review/ledger/ledger.ts';
import { baseRun } from '../../../review/entry-builder.ts';

function bookOf(there: readonly Entry[]): Ledger & { readonly written: Entry[] } {
  const written: Entry[] = [];
  return {
    name: 'book',
    written,
    read: async () => ({ entries: [...there, ...written], spent: {}, notes: [] }),
    append: async (entries) => {
      written.push(...entries);
      return [];
    },
  };
}

it('adds what is not there, once, and changes nothing that is', async () => {
  const book = bookOf([baseRun(1), baseRun(2)]);
  const changed = baseRun(2, { wh: 200 });
  const done = await addEntries([baseRun(1), changed, baseRun(3), baseRun(3)], book);
  expect(done).toEqual({ added: 1, already_there: 2, different: 1 });
  expect(book.written).toEqual([baseRun(3)]);
});
