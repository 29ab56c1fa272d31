// How long a client waits for a service: as long as one that works may take, and less once it has shown that it does not.
// A post step has a minute for all that it asks; without this, every call of it finds out anew that nobody answers.

/** GitHub itself gives up a request after so long ("Timeouts" in the documentation of the REST API). */
const LIMIT_MS = 10_000;
/** A service that answers at all does so sooner. */
const LIMIT_WHEN_DOWN_MS = 3_000;
/** One call with all its tries; a try that was waited for in vain is worth as much. */
const TRIES_UNTIL_DOWN = 3;

/** What all calls of one client have learnt of the service: that it is down is believed until one of them is answered. */
export interface Patience {
  /** For the next try, of whichever call. */
  readonly limitMs: () => number;
  /** True where a call that begins now has one try. */
  readonly isDown: () => boolean;
  /** A whole answer has come, whatever it says. */
  readonly answered: () => void;
  /** None has, or half of one, or an outage's own words. */
  readonly unanswered: (why: 'timeout' | 'failure') => void;
}

export function openPatience(): Patience {
  let inVain = 0;
  const isDown = (): boolean => inVain >= TRIES_UNTIL_DOWN;
  return {
    limitMs: () => (isDown() ? LIMIT_WHEN_DOWN_MS : LIMIT_MS),
    isDown,
    answered: () => {
      inVain = 0;
    },
    unanswered: (why) => {
      inVain += why === 'timeout' ? TRIES_UNTIL_DOWN : 1;
    },
  };
}
