// The budgets of a run and what became of them: a sentence in the comment, a table in the job summary; the worst first.
import { markdownTable } from 'markdown-table';
import { type Check, WORST_FIRST } from '../../review/budget/verdict.ts';
import { budgetSpan, checkText, measuresOf, waiverText } from '../check-text.ts';
import { codeSpan, prose } from '../escape.ts';
import { againstLimit } from '../measure-text.ts';

const MOST_TOLD = 10;
const MOST_ROWS = 200;

/** What is waived counts for nothing, so it stands with the passes. */
const rankOf = ({ verdict, waived }: Check): number =>
  WORST_FIRST.indexOf(waived === null ? verdict : 'pass');

const worstFirst = (checks: readonly Check[]): readonly Check[] =>
  checks.toSorted((a, b) => rankOf(a) - rankOf(b));

/** Markdown; of many the first ten. */
export function checksLine(checks: readonly Check[]): readonly string[] {
  if (checks.length === 0) return [];
  const told = worstFirst(checks).slice(0, MOST_TOLD).map(checkText).join('; ');
  const more = checks.length - MOST_TOLD;
  return [`**Budget:** ${told}${more > 0 ? `; ${more} more in the job summary` : ''}.`];
}

/** Null where there is no budget. */
export function checkTable(checks: readonly Check[]): string | null {
  if (checks.length === 0) return null;
  const rows = worstFirst(checks)
    .slice(0, MOST_ROWS)
    .map((check) => [
      budgetSpan(check),
      check.subject === null ? 'all' : codeSpan(check.subject),
      check.verdict,
      measuresOf(check).map(againstLimit).join(' and '),
      check.waived === null ? prose(check.remedy ?? '') : waiverText(check.waived),
    ]);
  const more = checks.length - MOST_ROWS;
  const table = markdownTable([['budget', 'job', 'verdict', 'value', ''], ...rows], {
    alignDelimiters: false,
  });
  return more > 0 ? `${table}\n\n${more} more budgets are not shown; none of them is worse.` : table;
}
