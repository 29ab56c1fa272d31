// Which of many stretches overlap another without either lying in the other: in two sweeps, so that thousands cost milliseconds.
import type { Stretch } from '../segment.ts';

/** Their indexes. Stretches that only touch, and those of one beginning or one end, do not cross. */
export function crossings(stretches: readonly Stretch[]): ReadonlySet<number> {
  const forwards = stretches.map(({ start, end }, index) => ({
    from: start as number,
    to: end as number,
    index,
  }));
  const backwards = forwards.map(({ from, to, index }) => ({ from: -to, to: -from, index }));
  return new Set([...outlasted(forwards), ...outlasted(backwards)]);
}

interface Leg {
  readonly from: number;
  readonly to: number;
  readonly index: number;
}

/** Those within which another begins that ends later. */
function outlasted(legs: readonly Leg[]): readonly number[] {
  const found: number[] = [];
  /** Those that last, and that nothing has outlasted yet: each ends no later than the one below it. */
  const lasting: Leg[] = [];
  for (const leg of legs.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    for (let top = lasting.at(-1); top !== undefined && top.to < leg.to; top = lasting.at(-1)) {
      if (top.to > leg.from) found.push(top.index);
      lasting.pop();
    }
    lasting.push(leg);
  }
  return found;
}
