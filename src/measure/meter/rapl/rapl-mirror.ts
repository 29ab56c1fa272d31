// Notices packages that show one counter under several names, as some multi-die AMD parts do: each is counted once.
// Seen as 137 W where the plug showed 125 W (mlco2/codecarbon#1274).

export interface MirrorWatch {
  /** Positions that have turned out to repeat an earlier one; each is told once. `values[i]` is package i's counter, µJ. */
  observe(values: readonly (number | null)[]): readonly number[];
  /** True once every pair has been told apart: nothing will ever be found any more. */
  isSettled(): boolean;
}

/** Two readings of one register a moment apart differ by what a package draws in about a millisecond. */
const SAME_COUNTER_UJ = 1_000_000;
/** Two counters that both began at the last boot may be that near by chance; after a kilojoule they no longer are. */
const SETTLED_UJ = 1_000_000_000;

/** Only more packages than sockets leave room for a mirror; with as many as sockets nothing is ever found. */
export function watchMirrors(packages: number, sockets: number): MirrorWatch {
  let undecided = sockets > 0 && packages > sockets ? pairsOf(packages) : [];
  return {
    isSettled: () => undecided.length === 0,
    observe(values) {
      const found = new Set<number>();
      undecided = undecided.filter(([first, second]) => {
        const [a, b] = [values[first] ?? null, values[second] ?? null];
        if (a === null || b === null) return true;
        if (Math.abs(a - b) >= SAME_COUNTER_UJ) return false;
        if (Math.min(a, b) < SETTLED_UJ) return true;
        found.add(second);
        return false;
      });
      undecided = undecided.filter((pair) => !pair.some((at) => found.has(at)));
      return [...found];
    },
  };
}

const pairsOf = (count: number): (readonly [number, number])[] =>
  Array.from({ length: count }, (_, second) =>
    Array.from({ length: second }, (_unused, first) => [first, second] as const),
  ).flat();
