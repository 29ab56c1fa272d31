// The accepted word nearest to a mistyped one, for "Did you mean …?".

const MAX_EDITS = 3;

/** Null where nothing is near enough to be a likely slip: at most three edits, and at most half of the word. */
export function closest(word: string, accepted: readonly string[]): string | null {
  const [nearest] = accepted
    // Words of other lengths are farther than that: a page of text is not compared letter by letter.
    .filter((candidate) => Math.abs(candidate.length - word.length) <= MAX_EDITS)
    .map((candidate) => ({ candidate, edits: editDistance(word, candidate) }))
    .filter(({ candidate, edits }) => edits <= Math.min(MAX_EDITS, candidate.length / 2))
    .toSorted((a, b) => a.edits - b.edits);
  return nearest?.candidate ?? null;
}

/** Insertions, deletions and substitutions of one character (Levenshtein 1966), one row of the table at a time. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
