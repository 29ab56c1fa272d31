// The inverse of a matrix by Gauss and Jordan's elimination with pivoting: slow, plain, and not what is shipped.

export function invert(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    const below = rows.slice(column).toSorted((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    rows.splice(column, below.length, ...below);
    const pivot = rows[column] ?? [];
    const scale = pivot[column] ?? Number.NaN;
    rows[column] = pivot.map((value) => value / scale);
    for (const [i, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (i !== column) rows[i] = row.map((value, j) => value - factor * (rows[column]?.[j] ?? Number.NaN));
    }
  }
  return rows.map((row) => row.slice(size));
}
