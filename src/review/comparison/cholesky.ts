// Solves linear equations with a symmetric, positive definite matrix by its Cholesky factor, made once.

/** Row-major lower triangle or the whole matrix; the upper half is never read. */
export function choleskySolver(
  matrix: readonly (readonly number[])[],
): (right: readonly number[]) => readonly number[] {
  const rows: number[][] = [];
  for (const [i, source] of matrix.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : (rows[j] ?? []);
      let rest = source[j] ?? Number.NaN;
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      row.push(i === j ? Math.sqrt(rest) : rest / (other[j] ?? Number.NaN));
    }
    rows.push(row);
  }
  return (right) => backward(rows, forward(rows, right));
}

function forward(rows: readonly (readonly number[])[], right: readonly number[]): number[] {
  const found: number[] = [];
  for (const [i, row] of rows.entries()) {
    let rest = right[i] ?? Number.NaN;
    for (let k = 0; k < i; k++) rest -= (row[k] ?? 0) * (found[k] ?? 0);
    found.push(rest / (row[i] ?? Number.NaN));
  }
  return found;
}

function backward(rows: readonly (readonly number[])[], half: readonly number[]): number[] {
  const found = [...half];
  for (let i = rows.length - 1; i >= 0; i--) {
    const value = (found[i] ?? Number.NaN) / (rows[i]?.[i] ?? Number.NaN);
    found[i] = value;
    for (let k = 0; k < i; k++) found[k] = (found[k] ?? 0) - (rows[i]?.[k] ?? 0) * value;
  }
  return found;
}
