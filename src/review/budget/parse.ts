// Reads budgets as people type them, one a line: `+10 %`, `0.3 kWh`, `50 gCO2e`, `warn:` before any of them.
// The rest of the grammar is recognised and refused by name, so that no limit is ever silently ignored.
import { CarbonError } from '../../errors.ts';
import { grams, JOULES_PER_KWH, joules } from '../../units.ts';
import type { Budget, Level } from './budget.ts';

const PERCENT = 100;
const MAX_LINE = 256;
const ACCEPTED =
  'Accepted, one a line: +10 %, 0.3 kWh, 300 Wh, 50 gCO2e, 1.2 kgCO2e; "warn:" in front only reports.';

/** Joules per unit, and grams per unit. */
const ENERGY = new Map([
  ['Wh', JOULES_PER_KWH / 1_000],
  ['kWh', JOULES_PER_KWH],
]);
const EMISSIONS = new Map([
  ['gCO2e', 1],
  ['kgCO2e', 1_000],
]);

const LIMIT = String.raw`\d{1,9}(?:\.\d{1,9})?\s*(?:%|k?Wh|k?gCO2e)`;
/** [warn:] [JOB[/STEP]:] LIMIT [and LIMIT] [per UNIT [on BRANCH]] */
const GRAMMAR = new RegExp(
  String.raw`^(?<warn>[Ww]arn\s*:)?\s*(?<scope>[^:]*\S\s*:)?\s*(?<sign>\+?)\s*(?<limit>${LIMIT})` +
    String.raw`(?<both>\s+and\s+\+?\s*${LIMIT})?(?<per>\s+per\s+[a-z][\w-]*(?:\s+on\s+\S+)?)?$`,
);

/** Budgets in the order typed; blank lines and what follows a `#` are comments. Throws `bad-budget` or `not-available-yet`. */
export const parseBudgets = (text: string): readonly Budget[] =>
  text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.replace(/(?:^|\s)#.*$/, '').trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => parseLine(line, number));

function parseLine(text: string, number: number): Budget {
  // NFKC: no-break and thin spaces become spaces, the subscript of CO₂e a 2.
  const line = text.normalize('NFKC');
  const parts = line.length > MAX_LINE ? undefined : GRAMMAR.exec(line)?.groups;
  if (parts === undefined) throw malformed(text, number, suggestionFor(line));
  const { warn, scope, sign, limit = '', both, per } = parts;
  const later = notBuilt({ scope, both, per });
  if (later !== null)
    throw new CarbonError('not-available-yet', `Budget line ${number}, "${text}": ${later}.`, {
      hint: ACCEPTED,
    });
  const amount = Number.parseFloat(limit);
  const unit = limit.replace(/^[\d.\s]+/, '');
  const level: Level = warn === undefined ? 'fail' : 'warn';
  if (unit === '%') {
    if (sign !== '+') throw malformed(text, number, suggestionFor(line));
    return { text, level, kind: 'increase', limit: amount / PERCENT };
  }
  if (sign === '+') {
    throw new CarbonError(
      'not-available-yet',
      `Budget line ${number}, "${text}": a rise in ${unit} is not available yet, only in percent.`,
      { hint: ACCEPTED },
    );
  }
  if (!(amount > 0)) throw malformed(text, number, null);
  const factor = ENERGY.get(unit);
  return factor === undefined
    ? { text, level, kind: 'emissions', limit: grams(amount * (EMISSIONS.get(unit) ?? Number.NaN)) }
    : { text, level, kind: 'energy', limit: joules(amount * factor) };
}

function notBuilt({ scope, both, per }: Record<'scope' | 'both' | 'per', string | undefined>): string | null {
  if (scope !== undefined) return 'a budget for one job or step is not available yet';
  if (both !== undefined) return 'a budget with two limits is not available yet';
  if (per !== undefined) {
    return /\bper\s+(?:day|week|month)\b/.test(per)
      ? 'a budget over days, weeks or months is not available yet'
      : 'a budget per unit of work is not available yet';
  }
  return null;
}

const malformed = (text: string, number: number, suggestion: string | null): CarbonError =>
  new CarbonError('bad-budget', `Budget line ${number}, "${text.slice(0, MAX_LINE)}", cannot be read.`, {
    hint: suggestion === null ? ACCEPTED : `Did you mean "${suggestion}"? ${ACCEPTED}`,
  });

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

function suggestionFor(line: string): string | null {
  const slip =
    /^(?<warn>warn\s*:)?\s*[+-]?\s*(?<amount>\d{1,9}(?:[.,]\d{1,9})?)\s*(?<unit>%|[a-z0-9]*)$/i.exec(line);
  const { warn, amount = '', unit = '' } = slip?.groups ?? {};
  const meant = MEANT.get(unit.toLowerCase());
  // `1,200` may be twelve hundred or one and a fifth: no guess.
  if (slip === null || meant === undefined || /,\d{3}$/.test(amount)) return null;
  const limit = `${amount.replace(',', '.')} ${meant}`;
  return `${warn === undefined ? '' : 'warn: '}${meant === '%' ? '+' : ''}${limit}`;
}
