// What stands above every figure of a report: whom it is for, who says so, who agreed, what is muted, which rules would change.
import type { Check } from '../review/budget/verdict.ts';
import { budgetSpan, quoted, waiverText } from './check-text.ts';
import { codeSpan, prose } from './escape.ts';
import { energyText, NBSP } from './figures.ts';
import type { ReportModel } from './model.ts';
import { listed } from './run/run-sides.ts';

export type Status = Pick<
  ReportModel,
  'verdict' | 'policyChanges' | 'acceptance' | 'selfReported' | 'staleSha'
>;

const SHA_DIGITS = 7;
const MOST_CHANGES = 5;
const MOST_MUTED = 3;

/** Paragraphs, Markdown; none for an ordinary report. */
export const statusLines = (status: Status): readonly string[] => [
  ...originLine(status),
  ...acceptanceLine(status),
  ...mutedLine(status),
  ...policyLine(status),
];

/** Whom the figures are for and who says so. */
function originLine({ staleSha, selfReported }: Status): readonly string[] {
  const parts = [
    ...(staleSha === null
      ? []
      : [`**For ${codeSpan(staleSha.slice(0, SHA_DIGITS))}:** the pull request has newer commits.`]),
    ...(selfReported
      ? ['**Self-reported:** measured by the fork itself; nobody else can check these figures.']
      : []),
  ];
  return parts.length === 0 ? [] : [parts.join(' ')];
}

const DAY = '2026-11-22'.length;
/** The last moment of any calendar of ECMAScript; a label may claim more. */
const LAST_MOMENT = 8.64e15;
const dayOf = (moment: number): string =>
  new Date(Math.min(LAST_MOMENT, Math.max(0, moment || 0))).toISOString().slice(0, DAY);

/** Whether a consent holds is what the checks say of it. */
function acceptanceLine({ acceptance, verdict }: Status): readonly string[] {
  if (acceptance === null) return [];
  const { by, until, reason, acceptedJ } = acceptance;
  const why = reason === null ? '' : `: ${quoted(reason)}`;
  if (verdict.checks.some(({ waived }) => waived?.kind === 'accepted'))
    return [`**Accepted** by ${codeSpan(by)} until ${dayOf(until)}${why}.`];
  if (!verdict.checks.some(isOver)) return [];
  const upTo = acceptedJ === null ? '' : ` up to ${energyText(acceptedJ)}`;
  return [`**No longer accepted:** ${codeSpan(by)} agreed${upTo} until ${dayOf(until)}${why}.`];
}

const isOver = ({ reason, waived }: Check): boolean => reason === 'over-limit' && waived === null;

/** Only where it keeps a build from failing or warning. */
function mutedLine({ verdict }: Status): readonly string[] {
  const muted = verdict.checks.flatMap((check) =>
    check.waived?.kind === 'muted' && check.reason === 'over-limit'
      ? [`${nameOf(check)} is over its limit, ${waiverText(check.waived)}`]
      : [],
  );
  return muted.length === 0 ? [] : [`**Muted:** ${listed(muted, MOST_MUTED)}.`];
}

const nameOf = (check: Check): string =>
  check.subject === null ? budgetSpan(check) : codeSpan(check.subject);

function policyLine({ policyChanges }: Status): readonly string[] {
  if (policyChanges.length === 0) return [];
  const shown = policyChanges.slice(0, MOST_CHANGES).map(sentenceOf).join(' ');
  const more = policyChanges.length - MOST_CHANGES;
  return [`**Rules changed in this pull request:** ${shown}${more > 0 ? ` And ${more} more.` : ''}`];
}

/** A budget inside keeps its number and unit together. */
const BEFORE_UNIT = /(?<=\d) (?=%|[kM]?Wh\b|J\b|[kmt]?gCO2e\b)/g;
const sentenceOf = (change: string): string => prose(change).replace(BEFORE_UNIT, NBSP);
