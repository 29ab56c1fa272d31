// The newest of a row's yearly values.

/** `values`: year to figure, as the tables hold them; null for a row without any. */
export function newestValue(
  values: Readonly<Record<string, number>>,
): { readonly year: number; readonly value: number } | null {
  const years = Object.entries(values).map(([year, value]) => ({ year: Number(year), value }));
  return years.toSorted((a, b) => b.year - a.year)[0] ?? null;
}
