// Where a project keeps its history, as people type it: `artifact`, `branch[:name]`, `directory:PATH`, `none`.
import { CarbonError } from '../../errors.ts';

export type LedgerSpec =
  | { readonly kind: 'artifact' }
  | { readonly kind: 'branch'; readonly name: string }
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'none' };

export const DEFAULT_BRANCH = 'carbon-ledger';
const HINT = 'Accepted: artifact, branch, branch:NAME, directory:PATH, none.';

/** Throws `CarbonError('bad-input')` for other words, and for a branch name that git would refuse. */
export function parseLedgerSpec(text: string): LedgerSpec {
  const [kind, ...rest] = text.trim().split(':');
  const named = rest.join(':');
  if (kind === 'directory' && named !== '') return { kind, path: named };
  if ((kind === 'artifact' || kind === 'none') && rest.length === 0) return { kind };
  if (kind === 'branch') {
    const name = rest.length === 0 ? DEFAULT_BRANCH : named;
    if (isBranchName(name)) return { kind, name };
    throw new CarbonError('bad-input', `\`${text}\` names no branch that git accepts.`, { hint: HINT });
  }
  throw new CarbonError('bad-input', `\`${text}\` names no ledger.`, { hint: HINT });
}

const MAX_NAME = 200;

/** After git-check-ref-format(1), narrowed to letters, digits and `._/-`, so that no name needs quoting anywhere. */
const isBranchName = (name: string): boolean =>
  name.length <= MAX_NAME &&
  /^[\w.-]+(?:\/[\w.-]+)*$/.test(name) &&
  !name.startsWith('-') &&
  !name.startsWith('refs/') &&
  name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock') && !part.endsWith('.')) &&
  !name.includes('..') &&
  // So many hexadecimal digits alone would be read as a commit.
  !/^[0-9a-f]{40,64}$/.test(name);
