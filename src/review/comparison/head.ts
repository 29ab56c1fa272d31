// The head of a comparison: all attempts of one commit, pooled. No cherry-picking: every clean attempt counts.
import type { MatchField } from '../budget/policy.ts';
import type { Entry } from '../history/entry.ts';
import { keyOf } from '../history/entry-key.ts';
import type { NotCompared } from './comparison.ts';
import { isClean } from './eligibility.ts';
import { gatedEnergy } from './gated-energy.ts';
import { machineClass } from './machine-class.ts';

export interface Head {
  /** The attempt that stands for the commit: the newest clean one, else the newest; null without any. */
  readonly entry: Entry | null;
  /** Clean attempts of that attempt's machine class; the order means nothing. */
  readonly attempts: readonly Entry[];
  /** Why nothing may be compared; null when something may. */
  readonly refusal: Exclude<NotCompared, 'no-history' | 'history-unread' | 'other-hardware'> | null;
}

export interface HeadRules {
  /** The caller knows of two receipts of this series in one attempt; found here too where both are given. */
  readonly ambiguous: boolean;
  /** Attempts on another machine class are another figure: fields of `baseline.match`. */
  readonly match: readonly MatchField[];
}

export function poolHead(entries: readonly Entry[], { ambiguous, match }: HeadRules): Head {
  const unique = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
  const newestFirst = unique.toSorted(
    (a, b) => Date.parse(b.started_at) - Date.parse(a.started_at) || (keyOf(a) < keyOf(b) ? 1 : -1),
  );
  const clean = newestFirst.filter(isClean);
  const entry = clean[0] ?? newestFirst[0] ?? null;
  const attempts = clean.filter(
    (other) => entry !== null && machineClass(other, match) === machineClass(entry, match),
  );
  const refusal =
    ambiguous || hasTwins(unique) ? 'ambiguous-series' : attempts.length > 0 ? null : whyUnclean(entry);
  return { entry, attempts, refusal };
}

/** Two receipts of one attempt of one run: the series names two jobs. */
function hasTwins(entries: readonly Entry[]): boolean {
  const runs = entries
    .filter((entry) => entry.run_id !== null)
    .map((entry) => `${entry.run_id}/${entry.run_attempt}`);
  return new Set(runs).size < runs.length;
}

function whyUnclean(entry: Entry | null): 'shared-machine' | 'gap' | 'no-energy' | 'not-successful' {
  if (entry === null) return 'gap';
  // First: where nothing was observed, nothing was covered either, and "gap" would hide that.
  if (gatedEnergy(entry) === null) return 'no-energy';
  if (entry.machine.contended) return 'shared-machine';
  return entry.energy.degraded ? 'gap' : 'not-successful';
}
