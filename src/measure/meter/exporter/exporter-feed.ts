// Asks an exporter again and again behind the sampler's back, so that no beat waits for it: the latest answer is at hand at any time.

export interface FeedOptions<T> {
  /** Null when there was no answer. Never rejects. */
  readonly ask: () => Promise<T | null>;
  /** Whether a new answer says anything new. */
  readonly isSame: (a: T, b: T) => boolean;
  readonly first: T;
  readonly nowMs: () => number;
  /** Runs something once, later; the function it returns calls that off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

export interface Feed<T> {
  /** Null when the last answer is too old to stand for now. */
  latest(): T | null;
  close(): void;
}

/** Never more often than a beat; never so rarely that a fresh value waits long. */
const SHORTEST_MS = 1_000;
const LONGEST_MS = 5_000;
/** An answer is forgotten after three periods without another, and what a slow one may take. */
const FORGIVEN = 3;
const GRACE_MS = 5_000;

/** Asks less often while nothing changes, more often when it does: the period of the exporter's own refresh is found, not asked for. */
export function newFeed<T>({ ask, isSame, first, nowMs, after }: FeedOptions<T>): Feed<T> {
  let last = { answer: first, atMs: nowMs() };
  let periodMs = SHORTEST_MS;
  let closed = false;
  let callOff = after(periodMs, turn);

  /** One question at a time: the next is asked a period after the answer. */
  function turn(): void {
    void ask().then((answer) => {
      if (closed) return;
      const quiet = answer === null || isSame(answer, last.answer);
      periodMs = quiet ? Math.min(LONGEST_MS, periodMs * 2) : Math.max(SHORTEST_MS, periodMs / 2);
      if (answer !== null) last = { answer, atMs: nowMs() };
      callOff = after(periodMs, turn);
    });
  }

  return {
    latest: () => (nowMs() - last.atMs > FORGIVEN * periodMs + GRACE_MS ? null : last.answer),
    close() {
      closed = true;
      callOff();
    },
  };
}
