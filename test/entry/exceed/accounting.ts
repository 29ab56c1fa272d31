// The account of the product, of a machine elsewhere, offline: what judges a trace in tests of a running command.
import { type Accounting, openAccounting } from '../../../src/entry/account-trace.ts';
import { readOwnerFacts } from '../../../src/entry/owner-facts.ts';

export const accountingOf = (owner: Readonly<Record<string, string>> = {}): Promise<Accounting> =>
  openAccounting({
    owner: readOwnerFacts({ CARBON_REGION: 'DE', ...owner }),
    config: null,
    region: null,
    misstated: 'refused',
    runnerName: null,
    directory: '.',
    fromHere: false,
    sysroot: '',
    salt: 'salt',
  });
