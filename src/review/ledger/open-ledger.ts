// Opens the ledger that the `ledger` input, config key or option names.
import { type ArtifactLedgerOptions, artifactLedger } from './artifact.ts';
import type { BaseBranch } from './base-branch.ts';
import { type BranchLedgerOptions, branchLedger } from './branch.ts';
import { directoryLedger } from './directory.ts';
import type { Ledger } from './ledger.ts';
import { noLedger } from './none.ts';
import { onlyInActions } from './only-in-actions.ts';
import type { LedgerSpec } from './spec.ts';

/** What the ledgers need of the run that opens them; null where it has none. */
export interface LedgerPlace {
  readonly artifact: ArtifactLedgerOptions | null;
  readonly branch: BranchLedgerOptions | null;
  /** For a directory that several repositories or branches share. */
  readonly base: BaseBranch | null;
}

/** `place` is null outside GitHub Actions; asking for a ledger that it does not have is `CarbonError('bad-usage')`. */
export function openLedger(spec: LedgerSpec, place: LedgerPlace | null): Ledger {
  switch (spec.kind) {
    case 'none':
      return noLedger;
    case 'directory':
      return directoryLedger(spec.path, place?.base ?? null);
    case 'branch':
      if (!place?.branch) throw onlyInActions('branch');
      return branchLedger(spec.name, place.branch);
    case 'artifact':
      if (!place?.artifact) throw onlyInActions('artifact');
      return artifactLedger(place.artifact);
  }
}
