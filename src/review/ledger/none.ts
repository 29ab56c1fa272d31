// No ledger at all: nothing is read, nothing is kept. For projects that only want the figures of the run itself.
import type { Ledger } from './ledger.ts';

export const noLedger: Ledger = {
  name: 'none',
  read: async () => ({ entries: [], spent: {}, notes: [] }),
  append: async () => [],
};
