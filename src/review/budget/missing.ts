// What a budget says when its figure does not exist at all: as `policy.missing` asks, never more than a warning where only that is allowed.
import type { Level } from './budget.ts';
import type { Policy } from './policy.ts';
import type { Check } from './verdict.ts';

/** `lenient` where this kind of budget must not fail here at all, as an increase on a push. */
export function missing(
  level: Level,
  policy: Policy,
  lenient: boolean,
): Pick<Check, 'verdict' | 'reason' | 'remedy'> {
  const capped = policy.missing === 'fail' && (level === 'warn' || lenient);
  return {
    verdict: capped ? 'warn' : policy.missing,
    reason: 'gap',
    remedy: 'There is no figure for this budget: the notes of the measurement say why.',
  };
}
