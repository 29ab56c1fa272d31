// Where a project keeps its history, as people type it: `artifact`, `branch[:name]`, `directory:PATH`, `none`.
import { CarbonError } from '../../errors.ts';

export type LedgerSpec =
  | { readonly kind: 'artifact' }
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'none' };

const HINT = 'Accepted: artifact, directory:PATH, none.';

/** Throws `CarbonError('bad-input')` for other words, `CarbonError('not-available-yet')` for `branch`. */
export function parseLedgerSpec(text: string): LedgerSpec {
  const [kind, ...rest] = text.trim().split(':');
  const path = rest.join(':');
  if (kind === 'branch') {
    throw new CarbonError('not-available-yet', 'A ledger on a git branch is not available yet.', {
      hint: HINT,
    });
  }
  if (kind === 'directory' && path !== '') return { kind, path };
  if ((kind === 'artifact' || kind === 'none') && rest.length === 0) return { kind };
  throw new CarbonError('bad-input', `\`${text}\` names no ledger.`, { hint: HINT });
}
