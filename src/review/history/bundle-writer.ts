// Bundle to text, the same bytes for the same set: entries in key order, object keys sorted, one trailing newline.
import type { Bundle } from './bundle.ts';
import type { Entry } from './entry.ts';
import { unionOf } from './union.ts';

/** Writes the newest `perSeries` entries of every series; each entry once, however many sizes are tried. */
export function bundleWriter(): (bundle: Bundle, perSeries?: number) => string {
  const texts = new Map<Entry, string>();
  const textOf = (entry: Entry): string => {
    const text = texts.get(entry) ?? JSON.stringify(withSortedKeys(entry));
    texts.set(entry, text);
    return text;
  };
  return (bundle, perSeries) => {
    const { entries, ...rest } = unionOf([bundle], perSeries);
    // `entries` is the first of the sorted keys.
    return `{"entries":[${entries.map(textOf).join(',')}],${JSON.stringify(withSortedKeys(rest)).slice(1)}\n`;
  };
}

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, withSortedKeys(member)]));
}
