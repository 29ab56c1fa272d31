// What a person may have meant by a budget that cannot be read: known slips are put right, and what comes out must be readable.

/** Each slip with its correction; the later ones see what the earlier ones have put right. */
const SLIPS: readonly (readonly [slip: RegExp, meant: string | ((...found: string[]) => string)])[] = [
  [/^(?:fail|error|block)\s*:\s*/i, ''],
  [/^(?:warning|info)\s*:/i, 'warn:'],
  [/(?<=^|[:\s])(?:<=|<|≤|max\.?|at most)\s*(?=[+\d])/giu, ''],
  [/\s+(?:&&?|or)\s+(?=[+\d])/gi, ' and '],
  [/(?<=\d\s*(?:%|[a-z0-9]{1,8}))\s*\/\s*(?=[a-z])/gi, ' per '],
  [/\s+(?:daily|weekly|monthly)\b/gi, (adverb) => ` per ${SPAN_OF.get(adverb.trim().toLowerCase()) ?? ''}`],
  [
    /\bper (?:a |the )?(days?|weeks?|months?)\b/gi,
    (_, span = '') => `per ${span.toLowerCase().replace(/s$/, '')}`,
  ],
  [/\bper (day|week|month)$/, 'per $1 on main'],
  [/\sand\s+(?=\d)/gi, ' and +'],
  [/(%|wh|co2e)per\b/gi, '$1 per'],
  [/\bper [A-Z]\w*/g, (unit) => unit.toLowerCase()],
  // `1,200` may be twelve hundred or one and a fifth: no guess.
  [/(?<![\d,])(\d{1,9}),(?!\d{3}(?:\D|$))(\d{1,9})/g, '$1.$2'],
  [
    /(?<![\w.,*?-])(?:[+-]\s*)?(\d{1,9}(?:\.\d{1,9})?)\s*(%|[a-z]+(?:2[a-z]*)?)?(?=\s|$)/gi,
    (whole, amount = '', unit = '') => {
      const meant = MEANT.get(unit.toLowerCase());
      if (meant === undefined) return whole;
      return `${meant === '%' || whole.startsWith('+') ? '+' : ''}${amount} ${meant}`;
    },
  ],
];

const SPAN_OF = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
]);

/** Slips of the unit, in lower case. */
const MEANT = new Map([
  ['', '%'],
  ['%', '%'],
  ['percent', '%'],
  ['pct', '%'],
  ['wh', 'Wh'],
  ['kwh', 'kWh'],
  ...['g', 'gco2', 'gco2e', 'gco2eq'].map((slip) => [slip, 'gCO2e'] as const),
  ...['kg', 'kgco2', 'kgco2e', 'kgco2eq'].map((slip) => [slip, 'kgCO2e'] as const),
]);

/** Lines beyond it are no slips. */
const MAX_LINE = 256;

/** Null where no known slip explains the line. */
export function suggestBudget(line: string, isReadable: (repaired: string) => boolean): string | null {
  if (line.length > MAX_LINE) return null;
  const repaired = SLIPS.reduce(
    (text, [slip, meant]) =>
      typeof meant === 'string'
        ? text.replace(slip, meant)
        : text.replace(slip, (...found) => meant(...found)),
    line.normalize('NFKC').replace(/\s+/g, ' '),
  )
    .replace(/^warn\s*:\s*/i, 'warn: ')
    .trim();
  return isReadable(repaired) ? repaired : null;
}
