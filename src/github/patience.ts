// How long a client waits for a service: as long as one that works may take, and less once it has shown that it does not.
// A post step has a minute for all that it asks; without this, every call of it finds out anew that nobody answers.

/** GitHub itself gives up a request after so long ("Timeouts" in the documentation of the REST API). */
const LIMIT_MS = 10_000;
/** Enough for one that is not slow; of one that is, its own slowest answer says what it takes. */
const LIMIT_WHEN_DOWN_MS = 3_000;
/** No two answers of a busy server take the same time. */
const SLACK = 2;
/** One call with all its tries; a try that was waited for in vain is worth as much. */
const TRIES_UNTIL_DOWN = 3;

/** What all calls of one client have learnt of the service: that it is down is believed until one of them is answered. */
export interface Patience {
  /** For the next try, of whichever call. */
  readonly limitMs: () => number;
  /** True where a call that begins now has one try. */
  readonly isDown: () => boolean;
  /** A whole answer has come after so long, whatever it says. */
  readonly answered: (tookMs: number) => void;
  /** None has, or half of one, or an outage's own words. */
  readonly unanswered: (why: 'timeout' | 'failure') => void;
}

export function openPatience(): Patience {
  let inVain = 0;
  let whenDownMs = LIMIT_WHEN_DOWN_MS;
  const isDown = (): boolean => inVain >= TRIES_UNTIL_DOWN;
  return {
    limitMs: () => (isDown() ? whenDownMs : LIMIT_MS),
    isDown,
    answered: (tookMs) => {
      inVain = 0;
      whenDownMs = Math.min(LIMIT_MS, Math.max(whenDownMs, SLACK * tookMs));
    },
    unanswered: (why) => {
      inVain += why === 'timeout' ? TRIES_UNTIL_DOWN : 1;
    },
  };
}
