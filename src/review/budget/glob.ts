// Globs over names of jobs and steps: `*` is any run of characters, a slash among them, and `?` is any one.

/**
 * Whether the whole text fits, in time bounded by the product of the lengths. Compatibility forms are one (NFKC), as in
 * budgets: a no-break space is a space.
 */
export function matchesGlob(glob: string, text: string): boolean {
  const [pattern, name] = [[...glob.normalize('NFKC')], [...text.normalize('NFKC')]];
  let [p, n] = [0, 0];
  // Where to go on when what follows the last star did not fit: the star takes one character more.
  let [star, taken] = [-1, 0];
  while (n < name.length) {
    if (pattern[p] === '*') {
      [star, taken] = [p, n];
      p += 1;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
      p += 1;
      n += 1;
    } else if (star !== -1) {
      taken += 1;
      [p, n] = [star + 1, taken];
    } else {
      return false;
    }
  }
  return pattern.slice(p).every((rest) => rest === '*');
}
