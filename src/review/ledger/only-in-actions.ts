// The refusal of a ledger that GitHub holds, where no run of GitHub Actions opens it.
import { CarbonError } from '../../errors.ts';

export const onlyInActions = (kind: 'artifact' | 'branch'): CarbonError =>
  new CarbonError('bad-usage', `The ledger \`${kind}\` works only inside a GitHub Actions run.`, {
    hint: 'Here: directory:PATH, none.',
  });
