// The past of a replayed run: what had been measured before it, with no line of commits, so by time alone.
import type { EpochMs } from '../../units.ts';
import type { Policy } from '../budget/policy.ts';
import { type Anchor, NO_ANCHOR } from '../comparison/anchor.ts';
import { type Past, pastOf } from '../comparison/past.ts';
import type { Entry } from '../history/entry.ts';

export interface OpenPastInput {
  readonly runs: readonly Entry[];
  readonly branch: string | null;
  readonly policy: Policy;
  readonly now: EpochMs;
}

export function openPast({ runs, branch, policy, now }: OpenPastInput): Past {
  const anchor: Anchor = { ...NO_ANCHOR, branch };
  const history = runs.filter(({ started_at }) => Date.parse(started_at) < now);
  return pastOf({ history, unread: false, anchor, policy, now });
}
