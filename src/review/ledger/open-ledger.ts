// Opens the ledger that the `ledger` input, config key or option names.
import { CarbonError } from '../../errors.ts';
import { type ArtifactLedgerOptions, artifactLedger } from './artifact.ts';
import { directoryLedger } from './directory.ts';
import type { Ledger } from './ledger.ts';
import { noLedger } from './none.ts';
import type { LedgerSpec } from './spec.ts';

/** `artifact` is null outside GitHub Actions; asking for it there is `CarbonError('bad-usage')`. */
export function openLedger(spec: LedgerSpec, artifact: ArtifactLedgerOptions | null): Ledger {
  if (spec.kind === 'directory') return directoryLedger(spec.path);
  if (spec.kind === 'none') return noLedger;
  if (artifact === null) {
    throw new CarbonError('bad-usage', 'The artifact ledger works only inside a GitHub Actions run.', {
      hint: 'Here: directory:PATH, none.',
    });
  }
  return artifactLedger(artifact);
}
