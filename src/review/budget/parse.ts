// Reads budgets as people type them, one a line: [warn:] [JOB[/STEP]:] LIMIT [and LIMIT] [per UNIT] [per day|week|month on BRANCH].
// Whatever cannot be judged as typed is refused by name, so that no limit is ever silently ignored.
import { CarbonError } from '../../errors.ts';
import type { Budget, BudgetScope, BudgetWindow, Limit } from './budget.ts';
import { LIMIT_PATTERN, parseLimit } from './parse-limit.ts';
import { parseScope } from './parse-scope.ts';
import { suggestBudget } from './suggest-budget.ts';

const MAX_LINE = 256;
const MAX_BRANCH = 255;
const ACCEPTED =
  'Accepted, one a line: +10 %, +20 Wh, +20 gCO2e, +10 % and +20 Wh, 0.3 kWh, 300 Wh, 50 gCO2e, 1.2 kgCO2e; ' +
  'each may end with "per UNIT" of work, fixed grams with "per day|week|month on BRANCH"; ' +
  '"JOB:" or "JOB/STEP:" in front names a part of the run, "warn:" before all only reports.';

/** A unit of work, as the receipt's, and a branch without what Git forbids in its name (git-check-ref-format). */
const UNIT = '[a-z][a-z0-9_-]{0,31}';
const BRANCH = String.raw`[^\s~^:?*\[\\]{1,${MAX_BRANCH}}`;
const GRAMMAR = new RegExp(
  String.raw`^(?<warn>(?:[Ww]arn|WARN)\s*:)?\s*(?:(?<scope>.*\S)\s*:)?\s*` +
    String.raw`(?<limits>${LIMIT_PATTERN}(?:\s+and\s+${LIMIT_PATTERN})*)` +
    String.raw`(?:\s+per\s+(?<unit>${UNIT}))?(?:\s+per\s+(?<span>${UNIT})\s+on\s+(?<branch>${BRANCH}))?$`,
);

/** Budgets in the order typed; blank lines and what follows a `#` are comments. Throws `bad-budget`. */
export const parseBudgets = (text: string): readonly Budget[] =>
  text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.replace(/(?:^|\s)#.*$/, '').trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => parseLine(line, number));

function parseLine(text: string, number: number): Budget {
  const budget = budgetOf(text);
  if (typeof budget !== 'string') return budget;
  const suggestion = suggestBudget(text, (repaired) => typeof budgetOf(repaired) !== 'string');
  const line = `Budget line ${number}, "${text.slice(0, MAX_LINE)}"`;
  throw new CarbonError('bad-budget', `${line}, ${budget}.`, {
    hint: suggestion === null ? ACCEPTED : `Did you mean "${suggestion}"? ${ACCEPTED}`,
  });
}

/** The budget, or why it is none: the rest of a sentence about it. */
function budgetOf(text: string): Budget | string {
  // NFKC: no-break and thin spaces become spaces, the subscript of CO₂e a 2.
  const line = text.normalize('NFKC');
  const parts = line.length > MAX_LINE ? undefined : GRAMMAR.exec(line)?.groups;
  if (parts === undefined) return 'cannot be read';
  const { warn, unit = null, span, branch } = parts;
  const scope = parts.scope === undefined ? null : scopeOf(parts.scope);
  const limits = (parts.limits ?? '').split(/\s+and\s+/).map(parseLimit);
  const window = span === undefined || branch === undefined ? null : windowOf(span, branch);
  for (const refusal of [scope, window]) if (typeof refusal === 'string') return refusal;
  const known = limits.filter((limit) => limit !== null);
  const [first, ...more] = known;
  if (first === undefined || known.length < limits.length) return 'cannot be read';
  const budget: Budget = {
    text,
    level: warn === undefined ? 'fail' : 'warn',
    scope: typeof scope === 'string' ? null : scope,
    limits: [first, ...more],
    unit,
    window: typeof window === 'string' ? null : window,
  };
  return contradictionIn(budget) ?? budget;
}

/** Words that a person may take for a level, as `warn:` is one. */
const NO_LEVELS: ReadonlySet<string> = new Set(['fail', 'error', 'warning', 'block', 'info']);

function scopeOf(text: string): BudgetScope | string {
  if (NO_LEVELS.has(text.trim().toLowerCase())) {
    return `starts with "${text.trim()}:", which is no level: without "warn:" a budget fails`;
  }
  return parseScope(text) ?? 'names no job, or no step, before its colon';
}

const SPANS = ['day', 'week', 'month'] as const;

function windowOf(written: string, branch: string): BudgetWindow | string {
  const span = SPANS.find((known) => known === written);
  return span === undefined ? `is over a ${written}: spans are day, week and month` : { span, branch };
}

/** Spans of time are no units of work, whatever a receipt may call its own. */
const TIMES: ReadonlySet<string> = new Set([...SPANS, 'minute', 'hour', 'quarter', 'year']);

const isRise = ({ kind }: Limit): boolean => kind.startsWith('increase');

/** What the grammar would allow and nobody could judge. */
function contradictionIn({ scope, limits, unit, window }: Budget): string | null {
  const [first, second, ...more] = limits;
  if (unit !== null && TIMES.has(unit)) return `is per ${unit}, but does not say on which branch`;
  if (more.length > 0) return 'has more than two limits';
  if (second !== undefined && !(isRise(first) && isRise(second))) {
    return 'joins a fixed limit with "and": both must be a rise, fixed limits stand on lines of their own';
  }
  if (second?.kind === first.kind) return 'has two limits of one kind';
  if (window === null) return null;
  if (unit !== null) return `is per ${unit} and per ${window.span}: a budget over a span is of all its runs`;
  if (first.kind !== 'emissions') return `is over a ${window.span}, and such a budget is of fixed grams`;
  if (scope !== null && scope.step !== null)
    return `is over a ${window.span}, and no step is counted so long`;
  return null;
}
