// Everyday amounts for scale, in one sentence, each with its source and year; shown only where the config asks for it.
import type { Equivalent } from '../account/carbon/equivalents.ts';
import { prose } from './escape.ts';
import { NBSP } from './figures.ts';

/** What the amount counts, by the row's key; a tree takes ten years for it, and a home a whole one. */
const WORDS: Readonly<Record<string, string>> = {
  'car-mile-us': 'miles by an average US car',
  'new-car-km-eu': 'km by a new car in the EU, at its tailpipe',
  'train-km-uk': 'passenger-km by UK rail',
  'gasoline-gallon-us': 'US gallons of gasoline',
  'home-year-us': 'years of a US home’s electricity',
  'tree-ten-years': 'urban seedlings grown for ten years',
};

/** Markdown; nothing without equivalents. */
export function equivalenceLine(equivalents: readonly Equivalent[] = []): readonly string[] {
  if (equivalents.length === 0) return [];
  const amounts = equivalents.map(({ amount, row }) => {
    const words = Object.hasOwn(WORDS, row.key) ? WORDS[row.key] : undefined;
    return `${amountText(amount)}${NBSP}${words ?? prose(`${row.per}, ${row.for}`)} (${citation(row)})`;
  });
  return [`**For scale:** as much as ${amounts.join(', or ')}.`];
}

/** Two digits: more would pretend that the job is one. */
function amountText(amount: number): string {
  const wholeFrom = 10;
  return amount >= wholeFrom ? amount.toFixed(0) : String(Number(amount.toPrecision(2)));
}

/** What follows a colon in the table says how the source came by its figure. */
const citation = ({ source, year }: Equivalent['row']): string =>
  `${prose(source.split(':')[0] ?? '')}, ${year}`;
