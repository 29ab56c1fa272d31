// Binary search in a list that ascends: a day of samples holds 86,400 entries, and each is looked at many times.

/** Index of the first entry whose key is at least `wanted`; the length of the list where there is none. */
export function firstAtLeast<Entry>(
  entries: readonly Entry[],
  wanted: number,
  keyOf: (entry: Entry) => number,
): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && keyOf(entry) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
