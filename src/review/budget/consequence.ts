// What one check does to the build: nothing, a warning in the log, or an exit status.
import type { Case } from './judge-case.ts';
import type { Consequence } from './policy.ts';
import type { Check } from './verdict.ts';

/** `on-exceed` is about limits exceeded, not about missing receipts. What is waived, and a rise on a push, breaks nothing. */
export function consequenceOf(
  { verdict, reason, level, kind, waived }: Check,
  { policy, event }: Pick<Case, 'policy' | 'event'>,
): Consequence {
  if (waived !== null || verdict === 'pass') return 'pass';
  const mayFail = level === 'fail' && !(event === 'push' && kind.startsWith('increase'));
  switch (verdict) {
    case 'warn':
      return 'warn';
    case 'fail':
      return mayFail && !(reason === 'over-limit' && policy.onExceed === 'warn') ? 'fail' : 'warn';
    case 'no-baseline':
      return mayFail ? policy.noBaseline : 'pass';
    case 'inconclusive':
      if (!mayFail) return 'pass';
      return reason === 'other-hardware' ? (policy.mismatch ?? policy.inconclusive) : policy.inconclusive;
  }
}
