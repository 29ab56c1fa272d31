// A clock for writers who wait for each other: time passes only while all of them sleep, so that no test waits for a timer.

export interface VirtualSleep {
  readonly sleep: (ms: number) => Promise<void>;
  /** Counts a writer as busy until it is done; the clock stands still meanwhile. */
  readonly busy: <T>(work: () => Promise<T>) => Promise<T>;
}

interface Sleeper {
  readonly wakesAt: number;
  readonly wake: () => void;
}

/** Whoever wakes within this of another wakes together with it, and is likely to meet it again. */
const TOGETHER_MS = 50;

export function virtualSleep(): VirtualSleep {
  let now = 0;
  let active = 0;
  let sleepers: readonly Sleeper[] = [];
  const pass = (): void => {
    active -= 1;
    if (active > 0 || sleepers.length === 0) return;
    now = Math.min(...sleepers.map(({ wakesAt }) => wakesAt)) + TOGETHER_MS;
    const woken = sleepers.filter(({ wakesAt }) => wakesAt <= now);
    sleepers = sleepers.filter(({ wakesAt }) => wakesAt > now);
    active = woken.length;
    for (const { wake } of woken) wake();
  };
  return {
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers = [...sleepers, { wakesAt: now + ms, wake }];
        pass();
      }),
    busy: async (work) => {
      active += 1;
      try {
        return await work();
      } finally {
        pass();
      }
    },
  };
}
