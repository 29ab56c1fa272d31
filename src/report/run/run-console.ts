// The report of a whole run for a terminal: plain lines, no markup, the result first, a line for each job.
import { resultLine } from '../annotations.ts';
import { changeCell } from '../change-cells.ts';
import { checkText } from '../check-text.ts';
import { safeName, terminalText, withoutMarkup } from '../escape.ts';
import { energyText, scaleFor } from '../figures.ts';
import { statusLines } from '../status-lines.ts';
import { columns } from '../text-columns.ts';
import type { RunModel } from './run-model.ts';
import { runNotes } from './run-notes.ts';
import { runOutcome } from './run-outcome.ts';
import { sidesLine } from './run-sides.ts';
import { jobRow } from './run-table.ts';

/** Lines without a trailing newline. */
export function renderRunText(run: RunModel): string {
  return [
    resultLine(runOutcome(run)),
    ...jobLines(run),
    ...[...sidesLine(run), ...statusLines(run)].map((text) => `  ${withoutMarkup(text)}`),
    ...run.verdict.checks.map((check) => `  budget ${withoutMarkup(checkText(check))}`),
    ...runNotes(run).map(
      ({ severity, text }) => `  ${severity === 'warning' ? 'warning' : 'note'}: ${withoutMarkup(text)}`,
    ),
  ]
    .map(terminalText)
    .join('\n');
}

function jobLines(run: RunModel): readonly string[] {
  const scale = scaleFor(...run.jobs.map(({ energyJ }) => energyJ));
  return columns(
    run.jobs.map((job) => [
      safeName(job.label),
      job.energyJ === null ? 'not measured' : energyText(job.energyJ, scale),
      withoutMarkup(changeCell(jobRow(run, job))),
    ]),
  );
}
