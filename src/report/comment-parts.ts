// Pieces that the comments of a job and of a run share: the plain line, the alert block with its cause, what a reader can do, and what is out of sight.
import { ACCEPTING_LABEL } from '../review/budget/acceptance.ts';
import type { Check } from '../review/budget/verdict.ts';
import { checkText } from './check-text.ts';
import { codeSpan } from './escape.ts';
import type { Finding } from './finding.ts';
import type { Headline } from './headline.ts';
import { serialiseState } from './hidden-state.ts';
import { serialiseMarker } from './marker.ts';
import { isIncrease } from './measure-text.ts';
import type { ReportModel } from './model.ts';
import { listed } from './run/run-sides.ts';

export const TOO_LONG = 'Too long for a comment: the details are in the job summary.';

/** The text between the marker and the state, both hidden. An alert is remembered, so that a later pass can be shown as "resolved". */
export function signed(
  { marker, pull, kept }: Pick<ReportModel, 'marker' | 'pull' | 'kept'>,
  finding: Finding,
  text: string,
): string {
  if (!marker) return text;
  if (!pull) return [serialiseMarker(marker), text].join('\n');
  const alerted = pull.alerted || finding.kind === 'over-budget';
  const state = serialiseState({ ...kept, totals: { ...pull, alerted } });
  return [serialiseMarker(marker), text, '', state].join('\n');
}

export function plainLine({ mark, verdict, detail }: Headline): string {
  const glue = detail === '' ? '' : ' ';
  return `${mark === '' ? '' : `${mark} `}**${verdict}**${glue}${detail}`;
}

export interface AlertFacts {
  readonly finding: Finding;
  readonly cause: string | null;
  readonly checks: readonly Check[];
}

export const alertBlock = ({ alert, verdict, detail }: Headline, facts: AlertFacts): string =>
  [
    `[!${alert}]`,
    `**${verdict}** ${detail}`,
    ...(facts.cause === null ? [] : [`**Cause:** ${facts.cause}`]),
    ...alsoOver(facts),
  ]
    .map((line) => `> ${line}`)
    .join('\n');

const MOST_OTHERS = 5;

function alsoOver({ finding, checks }: AlertFacts): readonly string[] {
  if (finding.kind !== 'over-budget') return [];
  const others = checks.filter(
    (check) => check.reason === 'over-limit' && check.waived === null && check !== finding.check,
  );
  if (others.length === 0) return [];
  const more = others.length > MOST_OTHERS ? `; ${others.length - MOST_OTHERS} more` : '';
  return [`**Also over:** ${others.slice(0, MOST_OTHERS).map(checkText).join('; ')}${more}.`];
}

const MOST_RERUNS = 3;

/** Attempts are pooled by their median, so one more run settles whether a lone outlier was to blame. */
export function retryLine(
  finding: Finding,
  { verdict, pull, acceptance }: Pick<ReportModel, 'verdict' | 'pull' | 'acceptance'>,
  labels: readonly string[],
): readonly string[] {
  if (finding.kind !== 'over-budget' || !isIncrease(finding.check)) return [];
  const which =
    labels.length === 0
      ? 'the job'
      : listed(
          labels.map((label) => codeSpan(label)),
          MOST_RERUNS,
        );
  // The label only counts on a pull request, and only where something blocks.
  const intended =
    verdict.failed && pull !== null
      ? [
          `**Intended?** A maintainer ${acceptance === null ? 'adds' : 'removes and adds again'} the label \`${ACCEPTING_LABEL}\`.`,
        ]
      : [];
  return [[...intended, `**Doubtful?** Re-run ${which}: attempts are pooled.`].join(' ')];
}
